package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.stack.StackList;
import com.althq.platform.engine.pulumi.state.StackLock;
import com.althq.platform.report.outcome.OutputsReport;
import com.althq.platform.report.outcome.StacksReport;

/// Use case: lists the stacks of a backend, or shows the outputs of one. Changes nothing.
public record ShowStacks(PulumiSettings settings) {

    /// All stacks, with the time of the last change and the present locks.
    public UseCaseResult all() {
        var report = new StacksReport(StackList.of(settings, new Cancellation()).stream()
                .map(ShowStacks::entry)
                .toList());
        return new UseCaseResult(Outcome.DONE, report::terminal, report.json());
    }

    /// The outputs of one stack; secrets are not shown.
    ///
    /// @param stack its full name
    public UseCaseResult outputs(String stack) {
        var deployed = StackList.outputs(settings, stack, new Cancellation());
        var report = new OutputsReport(deployed.stack(), deployed.outputs());
        return new UseCaseResult(Outcome.DONE, report::terminal, report.json());
    }

    private static StacksReport.Entry entry(StackList.StackEntry found) {
        return new StacksReport.Entry(
                found.name(),
                found.updated(),
                found.resources(),
                found.locks().map(it -> it.stream().map(StackLock::holder).toList()));
    }
}
