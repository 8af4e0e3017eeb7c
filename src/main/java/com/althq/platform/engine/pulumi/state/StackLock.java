package com.althq.platform.engine.pulumi.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Somebody is changing a stack, or began to and was stopped before the lock was given back. The texts are whatever
/// the lock says, and may be anything.
///
/// @param id    of the lock
/// @param user  who took it
/// @param host  on which machine
/// @param pid   of the process there
/// @param since when it was taken; empty where the lock does not say
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

    /// Whether the process that took it runs on this machine right now. Of another machine's nobody knows here.
    public boolean isRunningHere() {
        return isThisMachine()
                && ProcessHandle.of(pid)
                        .flatMap(it -> it.info().command())
                        .filter(it -> it.endsWith("pulumi"))
                        .isPresent();
    }

    /// Whether the process that took it was one of this machine and is no more. Of another machine's nobody knows here.
    public boolean isAbandoned() {
        return isThisMachine() && !isRunningHere();
    }

    /// Whether that process of this machine took it.
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
