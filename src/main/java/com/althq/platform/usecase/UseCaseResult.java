package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.report.outcome.ApplyReport;
import java.util.List;
import java.util.function.Function;

/// The outcome of a use case and its report, as text and as JSON.
///
/// @param terminal renders the text, with or without colours
/// @param json     the same for programs
public record UseCaseResult(Outcome outcome, Function<Boolean, String> terminal, String json) {

    static UseCaseResult of(Outcome outcome, ApplyReport report) {
        return new UseCaseResult(outcome, report::terminal, report.json());
    }

    /// The steps of an engine as steps of a report.
    static List<ApplyReport.Done> performed(List<Progress.CompletedStep> completedSteps) {
        return completedSteps.stream()
                .map(it -> new ApplyReport.Done(it.operation(), it.urn(), it.took()))
                .toList();
    }
}
