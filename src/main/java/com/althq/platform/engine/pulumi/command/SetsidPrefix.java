package com.althq.platform.engine.pulumi.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Starts commands in a session of their own with `setsid`, so that a terminal's interrupt does not reach them:
/// at a second signal the CLI gives up at once and leaves steps half done. Only forwarded signals arrive.
final class SetsidPrefix {

    private static final List<String> PREFIX = Stream.of("/usr/bin/setsid", "/bin/setsid")
            .filter(it -> Files.isExecutable(Path.of(it)))
            .limit(1)
            .toList();

    private SetsidPrefix() {}

    /// The arguments to put before a command; empty if there is no `setsid`, and then a terminal's interrupt
    /// reaches the command directly.
    static List<String> commandPrefix() {
        return PREFIX;
    }

    static boolean isSeparate() {
        return !PREFIX.isEmpty();
    }
}
