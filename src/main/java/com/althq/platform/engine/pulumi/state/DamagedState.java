package com.althq.platform.engine.pulumi.state;

import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.FileBackend;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.graph.Urn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The state of a stack in a folder that is no state: whoever wrote it was killed, or its disk was full. And the last
/// whole one before it, which the command keeps.
public final class DamagedState {

    private static final String NOTHING_CHANGED = "Nothing was changed.";
    private static final String JSON_FILE = ".json";
    private static final String CHECKSUMS = ".attrs";
    private static final Pattern URN = Pattern.compile("\"urn\": ?\"(urn:pulumi:[^\"\\\\]+(?:::[^\"\\\\]+){3})\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PulumiSettings settings;
    private final String stack;
    private final Path file;
    private final String text;
    private final Backup backup;

    private DamagedState(PulumiSettings settings, String stack, Path file, String text, Backup backup) {
        this.settings = settings;
        this.stack = stack;
        this.file = file;
        this.text = text;
        this.backup = backup;
    }

    /// @param latest what it holds
    private record Backup(Path file, Instant written, JsonNode latest) {

        Set<String> urns() {
            var urns = new LinkedHashSet<String>();
            latest.path("resources").forEach(it -> urns.add(it.path("urn").asText()));
            latest.path("pending_operations")
                    .forEach(it -> urns.add(it.path("resource").path("urn").asText()));
            return urns;
        }
    }

    /// @return empty for a state that is whole, a stack that is not there, and a backend that is no folder
    /// @throws EnvironmentFailureException if somebody is writing it right now, or nothing whole is there
    public static Optional<DamagedState> of(PulumiSettings settings, String stack) {
        var backend = FileBackend.of(settings);
        if (backend.isEmpty()) {
            return Optional.empty();
        }
        var file = backend.get().stateFile(stack);
        try {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (latest(text).isPresent()) {
                return Optional.empty();
            }
            // Whoever writes a state holds its lock; read in the middle of that, a whole one looks like this.
            requireFree(settings, stack);
            if (!text.equals(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                throw changedMeanwhile();
            }
            var backup = newest(file, backend.get().backupFolder(stack))
                    .orElseThrow(() -> EnvironmentFailureException.couldNotTell(
                            "the state of %s is damaged, and no whole one is beside it or in .pulumi/backups. %s"
                                    .formatted(stack, NOTHING_CHANGED)));
            return Optional.of(new DamagedState(settings, stack, file, text, backup));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "%s cannot be read: %s. %s".formatted(file, e.getMessage(), NOTHING_CHANGED));
        }
    }

    /// The stacks whose states are damaged, sorted by name; none in a backend that is no folder.
    public static List<String> damagedStacks(PulumiSettings settings) {
        var folder = FileBackend.of(settings).map(FileBackend::stateFolder).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return List.of();
        }
        try (var files = Files.list(folder.get())) {
            var names = new ArrayList<String>();
            for (var it : files.filter(file -> file.toString().endsWith(JSON_FILE))
                    .sorted()
                    .toList()) {
                if (latest(Files.readString(it, StandardCharsets.ISO_8859_1)).isEmpty()) {
                    var name = String.valueOf(it.getFileName());
                    names.add(name.substring(0, name.length() - JSON_FILE.length()));
                }
            }
            return names;
        } catch (IOException e) {
            // The command has its own words for what it could not read.
            return List.of();
        }
    }

    private static void requireFree(PulumiSettings settings, String stack) {
        var held = StackLocks.held(settings, stack).orElse(List.of());
        if (!held.isEmpty()) {
            throw new EnvironmentFailureException(
                    EnvironmentFailureException.Kind.LOCKED,
                    "the state of %s is being written, or was when somebody was stopped (%s): `platform unlock` releases a"
                                    .formatted(stack, held.getFirst().holder())
                            + " lock that was left behind. " + NOTHING_CHANGED);
        }
    }

    private static EnvironmentFailureException changedMeanwhile() {
        return EnvironmentFailureException.couldNotTell(
                "somebody else changed this stack meanwhile. " + NOTHING_CHANGED);
    }

    /// What stands in the file of a state; empty if that is none.
    private static Optional<JsonNode> latest(String text) {
        try {
            return Optional.of(JSON.readTree(text).path("checkpoint"))
                    .filter(JsonNode::isObject)
                    .map(it -> it.path("latest"));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// The command keeps the state that each write takes the place of, and one of each update.
    private static Optional<Backup> newest(Path file, Path folder) throws IOException {
        var candidates = new ArrayList<>(List.of(file.resolveSibling(file.getFileName() + ".bak")));
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.filter(it -> it.toString().endsWith(JSON_FILE))
                        .sorted(Comparator.reverseOrder())
                        .forEach(candidates::add);
            }
        }
        for (var it : candidates) {
            if (Files.isRegularFile(it)) {
                var latest = latest(Files.readString(it, StandardCharsets.UTF_8));
                if (latest.isPresent()) {
                    return Optional.of(
                            new Backup(it, Files.getLastModifiedTime(it).toInstant(), latest.get()));
                }
            }
        }
        return Optional.empty();
    }

    /// The name of the file with the last whole one.
    public String backup() {
        return String.valueOf(backup.file().getFileName());
    }

    public Instant written() {
        return backup.written();
    }

    /// How many there are in the last whole one, without the stack itself and its providers.
    public int resources() {
        return (int) backup.latest()
                .path("resources")
                .valueStream()
                .map(it -> it.path("type").asText())
                .filter(it -> !it.startsWith("pulumi:providers:") && !it.equals(DeclaredResources.STACK_TYPE))
                .count();
    }

    /// How much of it was begun and never finished, in the last whole one.
    public int pending() {
        return backup.latest().path("pending_operations").size();
    }

    /// What can be read in the damaged one and is not in the last whole one: it may exist, and the state would not know
    /// it any more.
    public List<Urn> missingFromBackup() {
        var kept = backup.urns();
        return URN.matcher(text)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !kept.contains(it))
                .distinct()
                .map(Urn::new)
                .sorted()
                .toList();
    }

    /// Puts the last whole one in its place.
    ///
    /// @return where the damaged one is kept
    /// @throws EnvironmentFailureException if somebody else has changed it meanwhile, or it cannot be written
    public Path restoreBackup() {
        requireFree(settings, stack);
        var kept = file.resolveSibling(
                "%s.damaged-%d".formatted(file.getFileName(), Instant.now().toEpochMilli()));
        var next = file.resolveSibling(kept.getFileName() + ".new");
        try {
            if (!text.equals(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                throw changedMeanwhile();
            }
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
            Files.copy(backup.file(), next, StandardCopyOption.COPY_ATTRIBUTES);
            // Where there are checksums they are of the damaged one.
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + CHECKSUMS));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "the state could not be put back: %s. %s is as it was.".formatted(e.getMessage(), file));
        }
    }
}
