package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.preview.DriftDetection;
import com.althq.platform.engine.pulumi.preview.DriftResult;
import com.althq.platform.report.outcome.DriftReport;
import java.util.List;
import java.util.function.UnaryOperator;

/// Use case: compares a stack's state with the account. Changes neither.
///
/// @param stack   its full name
/// @param command completes a command with the options of this one
public record DetectDrift(PulumiSettings settings, String stack, UnaryOperator<String> command) {

    public UseCaseResult run() {
        var drift = new DriftDetection(settings, new Cancellation()).detect(stack);
        var report = report(drift);
        return new UseCaseResult(
                drift.drifted().isEmpty() ? Outcome.DONE : Outcome.DRIFT, report::terminal, report.json());
    }

    private DriftReport report(DriftResult drift) {
        return new DriftReport(
                drift.stack(),
                drift.checked(),
                drift.drifted().stream()
                        .map(it -> new DriftReport.Drifted(
                                it.urn(),
                                it.deleted(),
                                it.differences().stream()
                                        .map(difference -> new DriftReport.Difference(
                                                difference.path(), difference.state(), difference.live()))
                                        .toList()))
                        .toList(),
                drift.notes(),
                List.of(
                        "nothing was changed. To keep what is there, write it in platform.yaml; to put back what that"
                                + " says:",
                        command.apply("preview platform.yaml --engine pulumi --refresh --review-out review.json"),
                        command.apply("apply platform.yaml --review-file review.json")));
    }
}
