package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.Settings;
import com.althq.platform.engine.pulumi.stack.Stacks;
import com.althq.platform.engine.pulumi.state.Lock;
import com.althq.platform.report.OutputsReport;
import com.althq.platform.report.StacksReport;

/// What a backend holds: its stacks, and what one of them hands out. Nothing is changed.
public record ShowStacks(Settings settings) {

    /// All stacks: when each was changed last, and who is changing it now.
    public UseCaseResult all() {
        var report = new StacksReport(Stacks.of(settings, new Cancellation()).stream()
                .map(ShowStacks::entry)
                .toList());
        return new UseCaseResult(Outcome.DONE, report::terminal, report.json());
    }

    /// The outputs of one stack; secrets are not shown.
    ///
    /// @param stack its full name
    public UseCaseResult outputs(String stack) {
        var deployed = Stacks.outputs(settings, stack, new Cancellation());
        var report = new OutputsReport(deployed.stack(), deployed.outputs());
        return new UseCaseResult(Outcome.DONE, report::terminal, report.json());
    }

    private static StacksReport.Entry entry(Stacks.Found found) {
        return new StacksReport.Entry(
                found.name(),
                found.updated(),
                found.resources(),
                found.locks().map(it -> it.stream().map(Lock::holder).toList()));
    }
}
