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

/// Folders of runs that were killed: nobody was left to remove them. Each says whose it is; one goes when that process
/// has certainly ended, and no command of it works on there. Where a system does not tell that, all of them stay.
public final class StaleWorkspaces {

    static final String PREFIX = "platform-";

    private static final String OWNER = "owner";
    private static final Path PROCESSES = Path.of("/proc");

    /// Between two starts of a machine, and in one space of process ids, no number means two processes at once.
    private static final List<Path> PROCESS_ID_NAMESPACE =
            List.of(PROCESSES.resolve("sys/kernel/random/boot_id"), PROCESSES.resolve("self/ns/pid"));

    /// Of an owner: two of the space, the process's number and its start, and nothing after the last end of a line.
    private static final int OWNER_LINES = 5;

    private static final int OWNER_PID_LINE = 2;

    private static final int STICKY = 01000;
    private static final int WRITABLE_BY_OTHERS = 0022;

    private StaleWorkspaces() {}

    /// Says that a folder is this process's.
    static void claim(Path folder) throws IOException {
        var here = processIdNamespace();
        if (here.isPresent()) {
            Files.writeString(folder.resolve(OWNER), owner(here.get(), ProcessHandle.current()));
        }
    }

    /// When it started too: a number is given to another process later.
    private static String owner(String space, ProcessHandle process) {
        return "%s\n%d\n%d\n"
                .formatted(
                        space,
                        process.pid(),
                        process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /// Empty where the system does not say.
    private static Optional<String> processIdNamespace() {
        try {
            return Optional.of(Files.readString(PROCESS_ID_NAMESPACE.getFirst()).strip() + "\n"
                    + Files.readSymbolicLink(PROCESS_ID_NAMESPACE.getLast()));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /// Removes those beside this one, which is a folder of ours too. What cannot be removed stays; that is nobody's
    /// trouble.
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

    /// Whether nobody else can put another folder in the place of one of ours.
    private static boolean isSafe(Path parent) throws IOException {
        var mode = (int) Files.getAttribute(parent, "unix:mode");
        return (mode & WRITABLE_BY_OTHERS) == 0 || (mode & STICKY) != 0;
    }

    private static PosixFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /// Whether it is a folder, no link to one, into which only we can have written.
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

    /// A command goes on without us until what it began is done: it works in the folder.
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

    /// With all that is in it; a link is removed, never followed.
    public static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var it : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(it);
            }
        }
    }
}
