package com.althq.platform.usecase;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.engine.offline.NameConflicts;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.plan.review.Review;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.words.ReviewSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Use case: previews one specification. Changes neither account nor state.
///
/// @param strict     whether warnings count as errors
/// @param comparison what the specification is compared with
public record PreviewSpec(boolean strict, Comparison comparison) {

    /// What a specification is compared with.
    public sealed interface Comparison {}

    /// An older version of the file; needs no account.
    public record WithVersion(BaseVersion base) implements Comparison {}

    /// The account.
    ///
    /// @param refresh whether the state is compared with the account first
    /// @param commit  the commit of the specification, if known
    /// @param review  receives the content of a review file, if one is wanted
    public record WithAccount(
            PulumiSettingsResolver settings,
            boolean refresh,
            Optional<String> commit,
            Optional<Consumer<Review>> review)
            implements Comparison {}

    /// @param report of one file; of two if both the configuration and the specification have errors
    public record Result(Outcome outcome, DeploymentTarget target, Report report) {

        /// Whether any file has a finding.
        public boolean hasFindings() {
            return report.files().stream().anyMatch(it -> !it.findings().isEmpty());
        }
    }

    public Result run(TargetedSpec read) {
        return switch (read) {
            case TargetedSpec.Unusable it -> result(Outcome.INVALID, it.target(), it.files());
            case TargetedSpec.Usable it -> run(withConflicts(it));
        };
    }

    private Result run(TargetedSpec.Usable read) {
        if (Outcome.of(read.findings(), strict) == Outcome.INVALID) {
            return result(
                    Outcome.INVALID,
                    read.target(),
                    List.of(new FileReport.Rejected(read.content().path(), read.findings())));
        }
        var report = switch (comparison) {
            case WithVersion with -> compared(read, with.base());
            case WithAccount with -> live(read, with);
        };
        return result(Outcome.DONE, read.target(), List.of(report));
    }

    /// A service whose name differs from the base's has another stack, which conflicts with the base's over
    /// physical names.
    private TargetedSpec.Usable withConflicts(TargetedSpec.Usable read) {
        return switch (comparison) {
            case WithVersion with -> {
                var path = read.content().path();
                var file = new NameConflicts.DeclaredSpec(path, read.spec(), read.source());
                var found = NameConflicts.of(
                        read.target(), List.of(file), with.base().previousSpec());
                yield read.finding(found.getOrDefault(path, List.of()));
            }
            case WithAccount _ -> read;
        };
    }

    private static FileReport compared(TargetedSpec.Usable read, BaseVersion with) {
        var head = read.spec();
        var base = with.ofService(head.name());
        var plan = new OfflineEngine().preview(read.target(), new ServiceChange(base.spec(), Optional.of(head)));
        return new FileReport.Previewed(read.content().path(), head.name(), plan, read.findings(), false, base.notes());
    }

    private static FileReport live(TargetedSpec.Usable read, WithAccount with) {
        var settings = with.settings().of(read.environment(), read.target());
        var preview =
                new PulumiEngine(settings, with.refresh(), new Cancellation()).preview(read.target(), read.spec());
        with.review()
                .ifPresent(it -> it.accept(
                        preview.review(read.content().blob(), with.commit(), ProgramVersions.reviewed(settings))));
        var notes = new ArrayList<>(preview.warnings());
        ReviewSentences.notBound(preview.rows()).forEach(it -> notes.add(it.plain()));
        return new FileReport.Previewed(
                read.content().path(), read.spec().name(), preview.plan(), read.findings(), false, notes);
    }

    private Result result(Outcome outcome, DeploymentTarget target, List<? extends FileReport> files) {
        var engine = switch (comparison) {
            case WithVersion _ -> OfflineEngine.NAME;
            case WithAccount _ -> PulumiEngine.NAME;
        };
        var report = new Report(
                target.environment(),
                target.region(),
                engine,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.copyOf(files));
        return new Result(outcome, target, report);
    }
}
