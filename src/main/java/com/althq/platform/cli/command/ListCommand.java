package com.althq.platform.cli.command;

import com.althq.platform.cli.option.EnvironmentOptions;
import com.althq.platform.cli.output.OutputFormatOption;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.usecase.ShowStacks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `platform list`: shows the stacks of a backend.
@Command(
        name = "list",
        description = "Show the stacks of a backend: when each was changed last, and who is changing it now.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ListCommand implements Callable<Integer> {

    @Mixin
    EnvironmentOptions environment;

    @Mixin
    OutputFormatOption format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        return environment.run(screen, it -> screen.print(new ShowStacks(it.settings()).all(), format));
    }
}
