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

/// Reads the lock files of a stack in a local backend. Takes no lock itself.
public final class StackLocks {

    private static final String SUFFIX = ".json";

    /// The ending of checksum files beside the locks.
    private static final String CHECKSUMS = ".attrs";

    /// In bytes; lock files are shorter.
    private static final int LONGEST = 64 * 1024;

    private StackLocks() {}

    /// The present locks.
    ///
    /// @return empty for a backend that is not local
    /// @throws EnvironmentFailureException if the folder cannot be read
    public static Optional<List<StackLock>> held(PulumiSettings settings, String stack) {
        return FileBackend.of(settings)
                .map(it ->
                        files(it.lockFolder(stack)).stream().map(LockFile::lock).toList());
    }

    /// A lock file.
    ///
    /// @param text its whole content
    public record LockFile(Path file, String text, StackLock lock) {}

    /// The lock files in a folder, sorted by name. Like the CLI it takes every file for a lock, also a
    /// temporary one whose writer was killed.
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

    /// @return empty if the file no longer exists
    static Optional<String> text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Optional.of(new String(in.readNBytes(LONGEST), java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// The file's time; empty if the file no longer exists.
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

    /// A file without valid JSON is a lock too.
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
