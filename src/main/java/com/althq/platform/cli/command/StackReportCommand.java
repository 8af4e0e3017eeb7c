package com.althq.platform.cli.command;

import com.althq.platform.cli.option.StackOptions;
import com.althq.platform.cli.option.StackOptions.SelectedStack;
import com.althq.platform.cli.output.OutputFormatOption;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.usecase.UseCaseResult;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that reports on one stack and changes nothing: it prints the result of a use case as text or JSON.
abstract class StackReportCommand implements Callable<Integer> {

    @Mixin
    StackOptions stack;

    @Mixin
    OutputFormatOption format;

    @Spec
    CommandSpec spec;

    abstract UseCaseResult report(SelectedStack selected);

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        return stack.run(screen, it -> screen.print(report(it), format));
    }
}
