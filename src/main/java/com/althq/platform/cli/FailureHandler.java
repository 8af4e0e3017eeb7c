package com.althq.platform.cli;

import com.althq.platform.cli.input.RefusedReviewException;
import com.althq.platform.cli.input.UsageException;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.report.text.VisibleText;
import com.althq.platform.source.SourceUnavailableException;
import com.althq.platform.usecase.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns the exception of a command into an exit code: one line for a failure of the environment or a usage error,
/// a stack trace for a bug.
public final class FailureHandler implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult result) {
        var err = commandLine.getErr();
        return switch (e) {
            case UsageException it -> {
                it.lines().forEach(line -> err.println("platform: " + line));
                yield Outcome.USAGE.code();
            }
            case RefusedReviewException it -> {
                err.println("platform: " + VisibleText.text(String.valueOf(it.getMessage())));
                yield Outcome.REFUSED.code();
            }
            case SourceUnavailableException it -> {
                err.println("platform: " + it.getMessage());
                yield Outcome.COULD_NOT_TELL.code();
            }
            case EnvironmentFailureException it -> new Screen(commandLine.getOut(), err).printFailure(it);
            default -> {
                err.println("platform: this is a bug of platform-action; please report it with what follows");
                e.printStackTrace(err);
                yield Outcome.BUG.code();
            }
        };
    }
}
