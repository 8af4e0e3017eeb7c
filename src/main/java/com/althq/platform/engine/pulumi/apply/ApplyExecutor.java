package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.event.StepOutcomes;
import com.althq.platform.engine.pulumi.lookup.RequiredImages;
import com.althq.platform.engine.pulumi.preview.LiveProgram;
import com.althq.platform.engine.pulumi.preview.PreviewRun;
import com.althq.platform.engine.pulumi.stack.StackCreation;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.ReviewRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Carries out an apply that the [ApplyGate] let through: creates the stack if it is new, then the new image
/// repositories, then everything else.
final class ApplyExecutor {

    private final StackSession session;
    private final ApprovedPreview approved;
    private final Progress progress;
    private final Cancellation cancellation;
    private final LockRetry lockRetry;
    private final List<Progress.CompletedStep> completedSteps = new ArrayList<>();

    /// The preview to apply.
    ///
    /// @param changedParts what changed since the review beside the reviewed rows
    /// @param images       computes the images that must exist
    record ApprovedPreview(
            ApplyRequest request,
            PreviewRun.CompletedPreview completed,
            List<ChangedPart> changedParts,
            Supplier<RequiredImages> images) {

        List<ReviewRow> rows() {
            return completed.result().rows();
        }
    }

    /// @param lockRetry waits for locks of other processes
    ApplyExecutor(
            StackSession session,
            ApprovedPreview approved,
            Progress progress,
            Cancellation cancellation,
            LockRetry lockRetry) {
        this.session = session;
        this.approved = approved;
        this.progress = progress;
        this.cancellation = cancellation;
        this.lockRetry = lockRetry;
    }

    /// @throws EnvironmentFailureException if no step began
    ApplyResult execute(ExportedState previewed) {
        var state = previewed;
        if (!state.exists()) {
            var made = StackCreation.create(session);
            state = session.state();
            if (!made || !state.resources().isEmpty() || !state.pending().isEmpty()) {
                return new ApplyResult.ConcurrentChange(approved.completed().result(), false);
            }
        }
        var repositories = TargetedProgram.repositories(approved.completed().declared(), created());
        if (!repositories.isEmpty()) {
            progress.phase("making the image repositories");
            var reduced = new TargetedProgram(approved.completed().declared(), repositories);
            var arguments = new ArrayList<>(List.of("up", "--yes", "--skip-preview", "--refresh=false"));
            // With a target that is there already, all that depends on it is taken for what is to be deleted.
            var there = state.byUrn().keySet();
            repositories.stream()
                    .filter(it -> !there.contains(it))
                    .forEach(it -> arguments.addAll(List.of("--target", it.value())));
            var failed = up(new GuardedUp.UpCommand(state.version(), false, arguments, reduced::run, false));
            if (failed.isPresent()) {
                return failed.get();
            }
            state = session.state();
        }
        progress.phase("applying");
        var refresh = approved.request().refresh() ? "--refresh" : "--refresh=false";
        var arguments = new ArrayList<>(List.of("up", "--yes", "--skip-preview", refresh));
        if (approved.request().refresh()) {
            arguments.add("--run-program");
        }
        var whole = new LiveProgram(
                session,
                state,
                approved.request().target(),
                approved.request().spec(),
                lookups -> lookups.requireImages(approved.images().get()));
        return up(new GuardedUp.UpCommand(
                        state.version(), approved.request().refresh(), arguments, whole::run, !repositories.isEmpty()))
                .orElseGet(this::done);
    }

    private List<Urn> created() {
        return approved.rows().stream()
                .filter(it -> it.operation() == Operation.CREATE)
                .map(ReviewRow::urn)
                .toList();
    }

    /// @return the result of a failed `up`; empty if it succeeded
    private Optional<ApplyResult> up(GuardedUp.UpCommand up) {
        if (completedSteps.isEmpty()) {
            return attempt(up);
        }
        try {
            return lockRetry.retryWhileLocked(() -> attempt(up));
        } catch (EnvironmentFailureException e) {
            // Another process may have written the state since.
            return Optional.of(failure().unfinished(List.of(), List.of(), up.expected(), e));
        }
    }

    /// @throws EnvironmentFailureException if no step of it began
    private Optional<ApplyResult> attempt(GuardedUp.UpCommand up) {
        session.throwIfCancelled("before anything was changed");
        var ended = new GuardedUp(session, progress).run(up);
        completedSteps.addAll(ended.changes().done());
        return ended.changes().outcome().succeeded()
                ? Optional.empty()
                : Optional.of(failure().of(ended, up.repositoriesCreated()));
    }

    private ApplyFailure failure() {
        return new ApplyFailure(session, approved, completedSteps, cancellation);
    }

    private ApplyResult done() {
        return new ApplyResult.Done(
                approved.completed().result(),
                List.copyOf(completedSteps),
                session.finalState().orElse(ExportedState.NONE).outputs(),
                approved.changedParts(),
                StepOutcomes.unplanned(completedSteps, approved.rows()));
    }
}
