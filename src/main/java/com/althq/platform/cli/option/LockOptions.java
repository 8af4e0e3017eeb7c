package com.althq.platform.cli.option;

import java.time.Duration;
import picocli.CommandLine.Option;

/// The option `--lock-timeout` of commands that change a stack.
public final class LockOptions {

    @Option(
            names = "--lock-timeout",
            defaultValue = "0",
            paramLabel = "SECONDS",
            description = "How long to wait for somebody else who is changing the stack (default: ${DEFAULT-VALUE}).")
    int lockTimeout;

    public Duration timeout() {
        return Duration.ofSeconds(lockTimeout);
    }
}
