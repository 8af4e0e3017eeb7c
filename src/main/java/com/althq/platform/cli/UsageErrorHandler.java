package com.althq.platform.cli;

import com.althq.platform.report.text.VisibleText;
import com.althq.platform.usecase.Outcome;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Prints a parse error in one or two lines, without the list of options, which would scroll it off the screen.
final class UsageErrorHandler implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        var command = e.getCommandLine();
        var err = command.getErr();
        if (arguments.length == 0) {
            command.usage(err);
            return Outcome.USAGE.code();
        }
        err.println("platform: " + VisibleText.text(String.valueOf(e.getMessage())));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("platform: `%s --help` explains what can be typed"
                .formatted(command.getCommandSpec().qualifiedName()));
        return Outcome.USAGE.code();
    }
}
