package com.althq.platform.engine.pulumi.state;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.FileBackend;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who holds a stack of a backend of files. Only reads, and takes no lock itself.
public final class StackLocks {

    private static final String SUFFIX = ".json";

    /// What goes with a lock and is none: checksums.
    private static final String CHECKSUMS = ".attrs";

    /// No lock is as long.
    private static final int LONGEST = 64 * 1024;

    private StackLocks() {}

    /// @return empty where that cannot be seen without touching anything: the backend is not a folder
    /// @throws EnvironmentFailureException if the folder cannot be read
    public static Optional<List<StackLock>> held(PulumiSettings settings, String stack) {
        return FileBackend.of(settings)
                .map(it ->
                        files(it.lockFolder(stack)).stream().map(LockFile::lock).toList());
    }

    /// @param text all of the file
    public record LockFile(Path file, String text, StackLock lock) {}

    /// Those of a folder, in the order of their names. The command takes every file for a lock, also one that is still
    /// being written under another name, or was when its writer was killed.
    public static List<LockFile> files(Path folder) {
        var held = new ArrayList<LockFile>();
        if (!Files.isDirectory(folder)) {
            return held;
        }
        try (var files = Files.list(folder)) {
            for (var it : files.filter(it -> !it.toString().endsWith(CHECKSUMS))
                    .sorted()
                    .toList()) {
                text(it).ifPresent(text -> held.add(new LockFile(it, text, lock(it, text))));
            }
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell("the locks of the stack cannot be read: " + e.getMessage());
        }
        return held;
    }

    /// @return empty if it has gone meanwhile
    static Optional<String> text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Optional.of(new String(in.readNBytes(LONGEST), java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// When it was written; empty if it has gone meanwhile.
    private static String written(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }

    /// A file that is no JSON is a lock all the same.
    private static StackLock lock(Path file, String text) {
        var name = String.valueOf(file.getFileName());
        var id = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        try {
            var node = new ObjectMapper().readTree(text);
            return StackLock.of(
                    id,
                    node.path("username").asText("?"),
                    node.path("hostname").asText("?"),
                    node.path("pid").asLong(),
                    Optional.of(node.path("timestamp").asText())
                            .filter(it -> !it.isEmpty())
                            .orElseGet(() -> written(file)));
        } catch (JsonProcessingException e) {
            return StackLock.of(id, "?", "?", 0, written(file));
        }
    }
}
