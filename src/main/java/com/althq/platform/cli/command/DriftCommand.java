package com.althq.platform.cli.command;

import com.althq.platform.cli.option.NextCommand;
import com.althq.platform.cli.option.StackOptions;
import com.althq.platform.cli.output.OutputFormatOption;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.usecase.DetectDrift;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
public final class DriftCommand implements Callable<Integer> {

    @Mixin
    StackOptions stack;

    @Mixin
    OutputFormatOption format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        return stack.run(
                screen,
                it -> screen.print(new DetectDrift(it.settings(), it.stack(), new NextCommand(spec)).run(), format));
    }
}
