package com.althq.platform.engine.pulumi.state;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.FileBackend;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.graph.Urn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A state file of a local backend that is not valid JSON, because its writer was killed or the disk was full, with the
/// last intact backup that Pulumi keeps of it.
public final class DamagedState {

    private static final String NOTHING_CHANGED = "Nothing was changed.";
    private static final String JSON_FILE = ".json";
    private static final String CHECKSUMS = ".attrs";
    private static final Pattern URN = Pattern.compile("\"urn\": ?\"(urn:pulumi:[^\"\\\\]+(?:::[^\"\\\\]+){3})\"");

    private final PulumiSettings settings;
    private final String stack;
    private final Path file;
    private final String text;
    private final StateBackup backup;

    private DamagedState(PulumiSettings settings, String stack, Path file, String text, StateBackup backup) {
        this.settings = settings;
        this.stack = stack;
        this.file = file;
        this.text = text;
        this.backup = backup;
    }

    /// @return empty for an intact state, a stack that does not exist, and a backend that is not local
    /// @throws EnvironmentFailureException if the stack is locked, or there is no intact backup
    public static Optional<DamagedState> of(PulumiSettings settings, String stack) {
        var backend = FileBackend.of(settings);
        if (backend.isEmpty()) {
            return Optional.empty();
        }
        var file = backend.get().stateFile(stack);
        try {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (StateBackup.checkpoint(text).isPresent()) {
                return Optional.empty();
            }
            // Whoever writes a state holds its lock; read in the middle of that, a whole one looks like this.
            requireFree(settings, stack);
            if (!text.equals(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                throw changedMeanwhile();
            }
            var backup = StateBackup.newest(file, backend.get().backupFolder(stack))
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

    /// The names of stacks with a damaged state file, sorted; empty for a backend that is not local.
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
                if (StateBackup.checkpoint(Files.readString(it, StandardCharsets.ISO_8859_1))
                        .isEmpty()) {
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

    /// The name of the backup file.
    public String backup() {
        return String.valueOf(backup.file().getFileName());
    }

    public Instant written() {
        return backup.written();
    }

    /// The number of resources in the backup, without the stack itself and providers.
    public int resources() {
        return backup.resources();
    }

    /// The number of pending operations in the backup.
    public int pending() {
        return backup.pending();
    }

    /// The URNs that occur in the damaged file and not in the backup, sorted: these resources may exist and would not
    /// be
    /// in the restored state.
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

    /// Replaces the damaged file by the backup.
    ///
    /// @return the path to which the damaged file was copied
    /// @throws EnvironmentFailureException if the file has changed since, or cannot be written
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
