package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.stack.Stacks;
import com.althq.platform.engine.pulumi.state.Lock;
import com.althq.platform.report.StacksReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `platform list`: which stacks there are.
@Command(
        name = "list",
        description = "Show the stacks of a backend: when each was changed last, and who is changing it now.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ListCommand implements Callable<Integer> {

    @Mixin
    PlaceOptions place;

    @Mixin
    OutputFormat format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        return place.here(screen, it -> {
            var stacks = Stacks.of(it.settings(), new Cancellation()).stream()
                    .map(ListCommand::entry)
                    .toList();
            var report = new StacksReport(stacks);
            screen.print(format.isJson() ? report.json() : report.terminal(Screen.colour()));
            return ExitCode.DONE;
        });
    }

    private static StacksReport.Entry entry(Stacks.Found found) {
        return new StacksReport.Entry(
                found.name(),
                found.updated(),
                found.resources(),
                found.locks().map(it -> it.stream().map(Lock::holder).toList()));
    }
}
