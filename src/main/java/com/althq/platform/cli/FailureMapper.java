package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.report.Visible;
import com.althq.platform.source.CouldNotTellException;
import com.althq.platform.usecase.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// One line and an exit code for trouble around us; the stack trace for what is our own fault.
final class FailureMapper implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult result) {
        var err = commandLine.getErr();
        return switch (e) {
            case UsageException it -> {
                it.lines().forEach(line -> err.println("platform: " + line));
                yield Outcome.USAGE.code();
            }
            case RefusedException it -> {
                err.println("platform: " + Visible.text(String.valueOf(it.getMessage())));
                yield Outcome.REFUSED.code();
            }
            case CouldNotTellException it -> {
                err.println("platform: " + it.getMessage());
                yield Outcome.COULD_NOT_TELL.code();
            }
            case TroubleException it -> new Screen(commandLine.getOut(), err).trouble(it);
            default -> {
                err.println("platform: this is a bug of platform-action; please report it with what follows");
                e.printStackTrace(err);
                yield Outcome.BUG.code();
            }
        };
    }
}
