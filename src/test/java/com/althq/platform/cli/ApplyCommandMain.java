package com.althq.platform.cli;

import com.althq.platform.cli.command.ApplyCommand;
import java.util.Arrays;
import picocli.CommandLine;

/// The command `apply` as a program, without what packages it.
public final class ApplyCommandMain {

    private ApplyCommandMain() {}

    /// @param args `apply`, and what comes after it
    public static void main(String[] args) {
        var line = new CommandLine(new ApplyCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureHandler());
        System.exit(line.execute(Arrays.copyOfRange(args, 1, args.length)));
    }
}
