package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.report.outcome.ApplyReport;
import java.util.List;
import java.util.function.Function;

/// How a use case ended and what is to be said of it, for people and for programs.
///
/// @param terminal the text for a terminal, given whether colours are wanted
/// @param json     the same for programs
public record UseCaseResult(Outcome outcome, Function<Boolean, String> terminal, String json) {

    static UseCaseResult of(Outcome outcome, ApplyReport report) {
        return new UseCaseResult(outcome, report::terminal, report.json());
    }

    /// The steps that an engine performed, as a report has them.
    static List<ApplyReport.Done> performed(List<Progress.CompletedStep> completedSteps) {
        return completedSteps.stream()
                .map(it -> new ApplyReport.Done(it.operation(), it.urn(), it.took()))
                .toList();
    }
}
