package com.althq.platform.engine.pulumi.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Keeps a terminal's interrupt from reaching the command beside us: a second signal makes it give up at once, and
/// leaves what it is doing half done. In a session of its own only what we forward arrives.
final class SetsidPrefix {

    private static final List<String> PREFIX = Stream.of("/usr/bin/setsid", "/bin/setsid")
            .filter(it -> Files.isExecutable(Path.of(it)))
            .limit(1)
            .toList();

    private SetsidPrefix() {}

    /// What to put before a command; empty where there is no such program, and then a terminal's interrupt reaches
    /// the command by itself.
    static List<String> commandPrefix() {
        return PREFIX;
    }

    static boolean isSeparate() {
        return !PREFIX.isEmpty();
    }
}
