package com.althq.platform.engine.pulumi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Who holds a stack, as the command says it when it is refused the lock. The words are somebody else's.
///
/// @param since when it was taken, as the lock says
record LockHolder(String user, String host, long pid, String since) {

    private static final Pattern LINE =
            Pattern.compile("created by (\\S{1,100})@(\\S{1,253}) \\(pid (\\d{1,18})\\) at (\\S{1,40})");
    private static final Path OWN_NAME = Path.of("/proc/sys/kernel/hostname");

    /// @param text everything that was printed
    static List<LockHolder> in(String text) {
        return LINE.matcher(text)
                .results()
                .map(it -> new LockHolder(it.group(1), it.group(2), Long.parseLong(it.group(3)), it.group(4)))
                .distinct()
                .toList();
    }

    /// For people.
    String line() {
        return "%s@%s, process %d, since %s".formatted(user, host, pid, since);
    }

    /// Whether it is that process of this machine.
    boolean is(long process) {
        try {
            return pid == process
                    && Files.isReadable(OWN_NAME)
                    && Files.readString(OWN_NAME).strip().equals(host);
        } catch (IOException e) {
            return false;
        }
    }
}
