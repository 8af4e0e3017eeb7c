package com.althq.platform.engine.pulumi.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// A lock on a stack. The texts are untrusted.
///
/// @param id    of the lock
/// @param user  the user of the process that took it
/// @param host  the machine of that process
/// @param pid   the id of that process
/// @param since when it was taken, if the lock says so
public record StackLock(String id, String user, String host, long pid, Optional<Instant> since) {

    private static final Path OWN_NAME = Path.of("/proc/sys/kernel/hostname");

    static StackLock of(String id, String user, String host, long pid, String time) {
        return new StackLock(id, user, host, pid, instant(time));
    }

    /// `user@host (pid 4711)`.
    public String holder() {
        return "%s@%s (pid %d)".formatted(user, host, pid);
    }

    /// `user@host (pid 4711) since 2026-11-25T07:44:15Z`.
    public String holderAndTime() {
        return holder() + since.map(it -> " since " + it).orElse("");
    }

    /// Whether its process runs on this machine; false for other machines, whose processes are not known.
    public boolean isRunningHere() {
        return isThisMachine()
                && ProcessHandle.of(pid)
                        .flatMap(it -> it.info().command())
                        .filter(it -> it.endsWith("pulumi"))
                        .isPresent();
    }

    /// Whether its process was one of this machine and has ended; false for other machines.
    public boolean isAbandoned() {
        return isThisMachine() && !isRunningHere();
    }

    /// Whether this process of this machine took it.
    public boolean isOf(long process) {
        return pid == process && isThisMachine();
    }

    private boolean isThisMachine() {
        try {
            return Files.isReadable(OWN_NAME)
                    && Files.readString(OWN_NAME).strip().equals(host);
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Instant> instant(String time) {
        try {
            return Optional.of(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
