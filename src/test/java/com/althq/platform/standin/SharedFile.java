package com.althq.platform.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// A text file that several processes change, each time as a whole: a reader never sees half of it.
final class SharedFile {

    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Path file;
    private final ReentrantLock lock;

    SharedFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
        // A lock on a file is the process's: threads need one of their own.
        this.lock = LOCKS.computeIfAbsent(this.file, _ -> new ReentrantLock());
    }

    Path path() {
        return file;
    }

    /// Its text; empty where there is no file yet.
    String text() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nobody else changes it between what the change reads and what it writes.
    void change(UnaryOperator<String> change) {
        lock.lock();
        try {
            Files.createDirectories(file.resolveSibling("."));
            try (var channel = FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                var before = text();
                var after = change.apply(before);
                if (!after.equals(before)) {
                    replace(after);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private void replace(String text) throws IOException {
        var next = beside(".next");
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// One write, which the system does not mix with another's.
    void append(String line) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.write(
                    file,
                    (line + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
