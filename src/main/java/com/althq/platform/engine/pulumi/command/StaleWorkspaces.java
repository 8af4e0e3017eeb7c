package com.althq.platform.engine.pulumi.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Removes the workspace folders of runs that were killed. A folder has a file that names its process; it is
/// removed when that process has certainly ended and no process works in the folder. Nothing is removed on
/// systems without `/proc`.
public final class StaleWorkspaces {

    static final String PREFIX = "platform-";

    private static final String OWNER = "owner";
    private static final Path PROCESSES = Path.of("/proc");

    /// Within one boot and one PID namespace a process id and a start time name one process.
    private static final List<Path> PROCESS_ID_NAMESPACE =
            List.of(PROCESSES.resolve("sys/kernel/random/boot_id"), PROCESSES.resolve("self/ns/pid"));

    /// Of an owner file: boot id, PID namespace, process id, start time, and the empty text after the last line
    /// break.
    private static final int OWNER_LINES = 5;

    private static final int OWNER_PID_LINE = 2;

    private static final int STICKY = 01000;
    private static final int WRITABLE_BY_OTHERS = 0022;

    private StaleWorkspaces() {}

    /// Writes the owner file of this process.
    static void claim(Path folder) throws IOException {
        var here = processIdNamespace();
        if (here.isPresent()) {
            Files.writeString(folder.resolve(OWNER), owner(here.get(), ProcessHandle.current()));
        }
    }

    /// With the start time, since a process id is used again later.
    private static String owner(String space, ProcessHandle process) {
        return "%s\n%d\n%d\n"
                .formatted(
                        space,
                        process.pid(),
                        process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /// Empty on systems without `/proc`.
    private static Optional<String> processIdNamespace() {
        try {
            return Optional.of(Files.readString(PROCESS_ID_NAMESPACE.getFirst()).strip() + "\n"
                    + Files.readSymbolicLink(PROCESS_ID_NAMESPACE.getLast()));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /// Removes stale folders beside this one. Folders that cannot be removed stay.
    static void removeStale(Path mine) {
        try {
            var here = processIdNamespace();
            var parent = mine.toAbsolutePath().getParent();
            if (here.isEmpty() || parent == null || !isSafe(parent)) {
                return;
            }
            var me = attributes(mine).owner();
            try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
                for (var it : folders) {
                    if (isPrivate(it, me) && isStale(it, here.get())) {
                        remove(it);
                    }
                }
            }
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            return;
        }
    }

    /// Whether no other user can replace a folder in it.
    private static boolean isSafe(Path parent) throws IOException {
        var mode = (int) Files.getAttribute(parent, "unix:mode");
        return (mode & WRITABLE_BY_OTHERS) == 0 || (mode & STICKY) != 0;
    }

    private static PosixFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /// Whether it is a folder of this user, not a link, in which no other user can write.
    private static boolean isPrivate(Path folder, Object me) throws IOException {
        var it = attributes(folder);
        return it.isDirectory()
                && it.owner().equals(me)
                && it.permissions().equals(PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean isStale(Path folder, String here) throws IOException {
        var file = folder.resolve(OWNER);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        var owner = Files.readString(file);
        var lines = owner.split("\n", -1);
        return owner.startsWith(here + "\n")
                && lines.length == OWNER_LINES
                && lines[OWNER_PID_LINE].matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(lines[OWNER_PID_LINE]))
                        .filter(it -> owner(here, it).equals(owner))
                        .isEmpty()
                && hasNoProcess(folder);
    }

    /// A command whose parent was killed continues to its end, with the folder as its working directory.
    private static boolean hasNoProcess(Path folder) throws IOException {
        var real = folder.toRealPath();
        try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (var it : processes) {
                if (worksIn(it, real)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean worksIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder);
        } catch (IOException e) {
            // It has ended, or is somebody else's, who cannot be in there.
            return false;
        }
    }

    /// Removes a folder with its content; links are removed, not followed.
    public static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var it : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(it);
            }
        }
    }
}
