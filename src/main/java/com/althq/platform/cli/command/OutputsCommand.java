package com.althq.platform.cli.command;

import com.althq.platform.cli.option.StackOptions;
import com.althq.platform.cli.output.OutputFormatOption;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.usecase.ShowStacks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `platform outputs`: shows the outputs of a service's stack.
@Command(
        name = "outputs",
        description = "Show what the stack of a service hands out: addresses, ARNs, names. Secrets are not shown.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class OutputsCommand implements Callable<Integer> {

    @Mixin
    StackOptions stack;

    @Mixin
    OutputFormatOption format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        return stack.run(screen, it -> screen.print(new ShowStacks(it.settings()).outputs(it.stack()), format));
    }
}
