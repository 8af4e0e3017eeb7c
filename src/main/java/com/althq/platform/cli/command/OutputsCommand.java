package com.althq.platform.cli.command;

import com.althq.platform.cli.option.StackOptions.SelectedStack;
import com.althq.platform.usecase.ShowStacks;
import com.althq.platform.usecase.UseCaseResult;
import picocli.CommandLine.Command;

/// `platform outputs`: shows the outputs of a service's stack.
@Command(
        name = "outputs",
        description = "Show what the stack of a service hands out: addresses, ARNs, names. Secrets are not shown.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class OutputsCommand extends StackReportCommand {

    @Override
    UseCaseResult report(SelectedStack selected) {
        return new ShowStacks(selected.settings()).outputs(selected.stack());
    }
}
