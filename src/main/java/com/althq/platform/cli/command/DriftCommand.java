package com.althq.platform.cli.command;

import com.althq.platform.cli.option.NextCommand;
import com.althq.platform.cli.option.StackOptions.SelectedStack;
import com.althq.platform.usecase.DetectDrift;
import com.althq.platform.usecase.UseCaseResult;
import picocli.CommandLine.Command;

/// `platform drift`: compares the state of a stack with the account.
@Command(
        name = "drift",
        description = {
            "Show where the account is not as it was applied: what was changed by hand, what is gone.",
            "",
            "It changes nothing. Exit code 6 if there is such a thing, 0 if not, 8 if it could not tell."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DriftCommand extends StackReportCommand {

    @Override
    UseCaseResult report(SelectedStack selected) {
        return new DetectDrift(selected.settings(), selected.stack(), new NextCommand(spec)).run();
    }
}
