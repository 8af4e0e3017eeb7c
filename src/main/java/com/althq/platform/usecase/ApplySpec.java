package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.apply.ReviewedApply;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.terminal.TerminalRenderer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Use case: applies one specification as it was reviewed. Reads the specification, previews it, compares the
/// preview with the review, and only then changes the stack.
///
/// @param approved    what was reviewed and acknowledged
/// @param settings    finds the settings of the live engine
/// @param strict      whether any change since the review refuses the apply; the configuration can set it too
/// @param lockTimeout how long to wait for a lock of another process
/// @param wording     the commands to show as next steps
public record ApplySpec(
        ApprovedReview approved,
        PulumiSettingsResolver settings,
        boolean strict,
        Duration lockTimeout,
        CommandWording wording) {

    /// What was reviewed and acknowledged.
    ///
    /// @param reviewed     the review that the apply has to match
    /// @param acknowledged the digest of a plan whose loss of data was acknowledged
    /// @param commit       the commit of the specification, if known
    /// @param attempts     the earlier applies of the same review; empty without a whole review
    public record ApprovedReview(
            ApplyRequest.Reviewed reviewed,
            Optional<String> acknowledged,
            Optional<String> commit,
            Optional<EarlierAttempts> attempts) {}

    /// The parts of commands that are shown as next steps.
    ///
    /// @param file    the specification's path as it was given
    /// @param typed   the words of this apply, with what was agreed to: `apply platform.yaml --review-file
    ///     review.json`
    /// @param command completes a command with the options of this one
    public record CommandWording(String file, String typed, UnaryOperator<String> command) {}

    public UseCaseResult run(TargetedSpec read, Progress progress, Cancellation cancellation) {
        return switch (read) {
            case TargetedSpec.Unusable it -> rejected(it);
            case TargetedSpec.Usable it -> apply(it, progress, cancellation);
        };
    }

    private UseCaseResult apply(TargetedSpec.Usable read, Progress progress, Cancellation cancellation) {
        var started = settings.of(read.environment(), read.target());
        var versions = ProgramVersions.reviewed(started);
        var request = new ApplyRequest(
                read.target(),
                read.spec(),
                approved.reviewed(),
                read.content().blob(),
                approved.commit(),
                versions,
                strict || read.environment().strictReview(),
                approved.acknowledged(),
                approved.attempts().map(EarlierAttempts::earlier).orElse(EarlierApplies.NONE),
                lockTimeout);
        var continued = approved.attempts().filter(EarlierAttempts::exists).isPresent();
        var applied = new ReviewedApply(started, request, progress, cancellation).run();
        approved.attempts().ifPresent(it -> recordAttempt(it, applied));
        return new ApplyOutcome(
                        read.target(),
                        read.spec().name(),
                        wording,
                        new ApplyOutcome.ReviewInput(
                                approved.reviewed(),
                                approved.acknowledged().isPresent(),
                                continued,
                                approved.commit(),
                                versions))
                .of(applied);
    }

    private static void recordAttempt(EarlierAttempts attempts, ApplyResult applied) {
        switch (applied) {
            case ApplyResult.Unfinished it -> attempts.record(it.interrupted(), it.state());
            case ApplyResult.MissingImages it
            when !it.completedSteps().isEmpty() -> attempts.record(Set.of(), it.state());
            case ApplyResult.ConcurrentChange it
            when it.repositoriesCreated() -> attempts.record(Set.of(), Optional.empty());
            case ApplyResult.Done _ -> attempts.forget();
            case ApplyResult.MissingImages _,
                    ApplyResult.ConcurrentChange _,
                    ApplyResult.Refused _,
                    ApplyResult.NotReviewed _,
                    ApplyResult.NotAcknowledged _,
                    ApplyResult.Pending _ -> {
                // Nothing of this review was changed.
            }
        }
    }

    private static UseCaseResult rejected(TargetedSpec.Unusable it) {
        var first = new TargetedSpec.Unusable(it.target(), List.of(it.files().getFirst()));
        var report = new Report(
                it.target().environment(),
                "",
                "pulumi",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.<FileReport>copyOf(first.files()));
        return new UseCaseResult(Outcome.INVALID, colour -> TerminalRenderer.render(report, colour), first.json());
    }
}
