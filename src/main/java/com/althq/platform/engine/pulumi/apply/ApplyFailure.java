package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.event.StepOutcomes;
import com.althq.platform.engine.pulumi.lookup.MissingImagesException;
import com.althq.platform.engine.pulumi.stack.EngineUpdateOutcome;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.ReviewRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns a failed `up` into the result of the apply: what another process changed, which images are missing, or which
/// steps are done, unfinished and uncertain.
///
/// @param completedSteps the completed steps of all commands of this apply
record ApplyFailure(
        StackSession session,
        ApplyExecutor.ApprovedPreview approved,
        List<Progress.CompletedStep> completedSteps,
        Cancellation cancellation) {

    /// The result of a failed `up`.
    ///
    /// @param repositories whether image repositories were created before
    /// @throws EnvironmentFailureException if no step began
    ApplyResult of(GuardedUp.UpResult ended, boolean repositories) {
        var changes = ended.changes();
        var outcome = changes.outcome();
        var program = ended.failure();
        if (program.filter(StateChangedException.class::isInstance).isPresent()) {
            return new ApplyResult.ConcurrentChange(approved.completed().result(), repositories);
        }
        if (program.orElse(null) instanceof MissingImagesException it) {
            return new ApplyResult.MissingImages(
                    ReviewedApply.missing(it),
                    completedSteps,
                    completedSteps.isEmpty() ? Optional.empty() : session.version());
        }
        var begun = changes.unfinished();
        var trouble = session.diagnosis().of("apply", outcome.result(), outcome.log(), program, "Nothing was changed.");
        // Where a log breaks off nobody knows what came after.
        var locked = trouble.kind() == EnvironmentFailureException.Kind.LOCKED;
        var nothing = changes.done().isEmpty() && begun.isEmpty() && (locked || outcome.changedNothing());
        if (nothing && (locked || !cancellation.isRequested())) {
            throw trouble;
        }
        return unfinished(begun, uncertain(changes), session.version(), trouble);
    }

    private List<ApplyResult.UncertainCreation> uncertain(EngineUpdateOutcome changes) {
        if (changes.unfinished().isEmpty()) {
            return List.of();
        }
        var known = session.finalState().map(ExportedState::knownUrns).orElse(Set.of());
        return OwnerLookup.withOwners(
                session,
                changes.outcome()
                        .log()
                        .map(it -> UncertainCreations.in(it, changes.unfinished(), known::contains))
                        .orElse(List.of()));
    }

    ApplyResult unfinished(
            List<Urn> begun,
            List<ApplyResult.UncertainCreation> uncertain,
            Optional<Review.StateVersion> state,
            EnvironmentFailureException trouble) {
        var cancelled = cancellation.isRequested();
        return new ApplyResult.Unfinished(
                approved.completed().result(),
                List.copyOf(completedSteps),
                Set.copyOf(begun),
                uncertain,
                StepOutcomes.notStarted(approved.rows().stream().map(ReviewRow::urn), completedSteps, begun),
                state,
                cancelled ? "it was cancelled" : trouble.cause(),
                trouble.details(),
                cancelled);
    }
}
