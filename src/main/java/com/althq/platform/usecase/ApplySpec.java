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

/// Applies one specification: what was reviewed, and only that. The specification is read, the account is asked what
/// would change now, that is compared with what was reviewed, and only then it is done.
///
/// @param approved   what was reviewed and agreed to
/// @param settings of the live engine
/// @param strict   whether anything that moved since the review refuses; the configuration can ask for it too
/// @param lockTimeout how long to wait for somebody else's lock
/// @param wording  of the commands that are told to go on with
public record ApplySpec(
        ApprovedReview approved,
        PulumiSettingsResolver settings,
        boolean strict,
        Duration lockTimeout,
        CommandWording wording) {

    /// What was reviewed and agreed to.
    ///
    /// @param reviewed     what somebody looked at
    /// @param acknowledged the digest of a plan of which somebody said that data may go
    /// @param commit       that the specification is of, where it is of one
    /// @param attempts     what earlier applies of the same review left; empty without a whole review
    public record ApprovedReview(
            ApplyRequest.Reviewed reviewed,
            Optional<String> acknowledged,
            Optional<String> commit,
            Optional<EarlierAttempts> attempts) {}

    /// How the commands read that are told to go on with.
    ///
    /// @param file    the specification, as it was typed
    /// @param typed   the words of this apply, with what was agreed to:
    ///     `apply platform.yaml --review-file review.json`
    /// @param command completes the words of a next command for the same place
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
