package com.althq.platform.usecase;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.Review;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.RefusedApply;
import com.althq.platform.report.Report;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.outcome.ApplyReport;
import com.althq.platform.report.outcome.ApplyReport.Failure;
import com.althq.platform.report.outcome.ApplyReport.Verdict;
import com.althq.platform.report.outcome.ApplyReport.Work;
import com.althq.platform.report.outcome.RefusalReport;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.report.words.ReviewSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Turns the result of an apply into an exit code and a report. Reports of unfinished applies are built by
/// [UnfinishedApply].
///
/// @param input what was given as reviewed
public record ApplyOutcome(
        DeploymentTarget target, String service, ApplySpec.CommandWording wording, ReviewInput input) {

    /// What was given as reviewed and acknowledged.
    ///
    /// @param acknowledged whether the digest of an acknowledged plan was given
    /// @param continued    whether an earlier apply of this review has changed something
    /// @param commit       the applied commit, if known
    /// @param versions     the versions of this program and its tools
    public record ReviewInput(
            ApplyRequest.Reviewed reviewed,
            boolean acknowledged,
            boolean continued,
            Optional<String> commit,
            Review.Versions versions) {

        private Review review() {
            return switch (reviewed) {
                case ApplyRequest.FullReview(var review) -> review;
                case ApplyRequest.ReviewedDigest _, ApplyRequest.NoReview _ ->
                    throw new IllegalStateException("only a whole review is compared row by row");
            };
        }
    }

    /// @param applied the engine's result
    public UseCaseResult of(ApplyResult applied) {
        var unfinished = new UnfinishedApply(target, service, wording.file(), wording.command());
        return switch (applied) {
            case ApplyResult.Done it -> UseCaseResult.of(Outcome.DONE, done(it));
            case ApplyResult.Unfinished it -> UseCaseResult.of(Outcome.UNFINISHED, unfinished.of(it));
            case ApplyResult.MissingImages it -> UseCaseResult.of(Outcome.COULD_NOT_TELL, unfinished.of(it));
            case ApplyResult.ConcurrentChange it
            when it.repositoriesCreated() -> UseCaseResult.of(Outcome.UNFINISHED, unfinished.of(it));
            case ApplyResult.Refused it -> refused(it);
            case ApplyResult.NotReviewed it -> notReviewed(it.preview());
            case ApplyResult.NotAcknowledged it -> notStarted(digest(it.preview()), why(it), acknowledge(it.preview()));
            case ApplyResult.ConcurrentChange it ->
                notStarted(
                        digest(it.preview()),
                        Failure.of("somebody else changed this stack after it was looked at", List.of()),
                        List.of(UnfinishedApply.APPLY_AGAIN));
            case ApplyResult.Pending it ->
                notStarted(
                        Optional.empty(),
                        Failure.of(
                                "something was begun earlier and never finished: applying now could make it a second"
                                        + " time",
                                it.operations()),
                        List.of("mend that first:", wording.command().apply("repair " + service)));
        };
    }

    private ApplyReport done(ApplyResult.Done it) {
        var notes = new ArrayList<String>();
        if (input.continued()) {
            notes.add("it went on where an earlier apply of this review had stopped");
        }
        ReviewSentences.changedParts(it.changedParts())
                .forEach(line -> notes.add("moved since the review: " + line.plain()));
        ReviewSentences.notBound(it.preview().rows()).forEach(line -> notes.add(line.plain()));
        if (!(input.reviewed() instanceof ApplyRequest.FullReview)) {
            notes.add("only the digest was compared: what else moved since the review is not known");
        }
        notes.addAll(it.unplanned());
        notes.addAll(it.preview().warnings());
        return new ApplyReport(
                target.stack(service),
                it.completedSteps().isEmpty() ? Verdict.UNCHANGED : Verdict.DONE,
                digest(it.preview()),
                new Work(UseCaseResult.performed(it.completedSteps()), List.of(), List.of()),
                it.outputs(),
                Failure.NONE,
                notes,
                List.of());
    }

    private UseCaseResult refused(ApplyResult.Refused it) {
        var refusal = new RefusedApply(
                target.environment(),
                service,
                input.review(),
                it.preview().review("", input.commit(), input.versions()),
                it.verdict());
        return new UseCaseResult(
                Outcome.REFUSED, colour -> RefusalReport.terminal(refusal, colour), RefusalReport.json(refusal));
    }

    /// Shows the plan and the command that applies it.
    private UseCaseResult notReviewed(LivePreviewResult preview) {
        var file =
                new FileReport.Previewed(wording.file(), service, preview.plan(), List.of(), false, preview.warnings());
        var report = new Report(
                target.environment(),
                preview.place().region(),
                preview.plan().engine(),
                input.commit(),
                Optional.empty(),
                Optional.empty(),
                List.of(file));
        var next = List.of(
                input.reviewed() instanceof ApplyRequest.ReviewedDigest
                        ? "nothing was changed: this is not what was reviewed. If it is what is meant:"
                        : "nothing was changed: nobody has reviewed this. If it is what is meant:",
                wording.command()
                        .apply("apply %s --reviewed %s%s"
                                .formatted(
                                        ShellWord.quoted(wording.file()),
                                        preview.plan().digest(),
                                        preview.place().refresh() ? " --refresh" : "")));
        return new UseCaseResult(
                Outcome.REFUSED,
                colour -> TerminalRenderer.render(report, next, colour),
                JsonRenderer.preview(target.environment(), preview.place().region(), file));
    }

    private Failure why(ApplyResult.NotAcknowledged it) {
        var what = it.acknowledgement().isExpiryOnly() ? "data that is there would expire" : "what holds data would go";
        return Failure.of(
                what
                        + (input.acknowledged()
                                ? ", and the digest that was acknowledged is not the one of this"
                                : ", and nobody has said yes to that"),
                it.acknowledgement().steps().stream().map(ApplyOutcome::line).toList());
    }

    private List<String> acknowledge(LivePreviewResult preview) {
        return List.of(
                "if that is meant:",
                wording.command()
                        .apply("%s --acknowledge %s"
                                .formatted(wording.typed(), preview.plan().digest())));
    }

    private UseCaseResult notStarted(Optional<String> digest, Failure why, List<String> next) {
        return UseCaseResult.of(
                Outcome.REFUSED,
                new ApplyReport(
                        target.stack(service),
                        Verdict.NOT_STARTED,
                        digest,
                        Work.NONE,
                        new TreeMap<>(),
                        why,
                        List.of(),
                        next));
    }

    private static Optional<String> digest(LivePreviewResult preview) {
        return Optional.of(preview.plan().digest());
    }

    private static String line(Step step) {
        return step.danger()
                .map(it -> "%s: %s".formatted(it.subject(), it.consequence()))
                .orElse(step.operation().word() + " " + step.name());
    }
}
