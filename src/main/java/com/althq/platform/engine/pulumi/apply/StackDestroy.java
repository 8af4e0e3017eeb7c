package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.event.StepOutcomes;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.preview.StackDeletionPlan;
import com.althq.platform.engine.pulumi.stack.EngineUpdateOutcome;
import com.althq.platform.engine.pulumi.stack.StackList;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.Review;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Deletes all resources of a stack after the plan for it was confirmed.
public final class StackDestroy {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    private final PulumiSettings settings;
    private final String stack;
    private final DestroyRequest request;
    private final Progress progress;
    private final Cancellation cancellation;

    /// How to delete.
    ///
    /// @param lockTimeout how long to wait for a lock of another process
    /// @param removeStack whether the empty stack is removed too, and its history with it
    public record DestroyRequest(Duration lockTimeout, boolean removeStack) {}

    /// Decides whether the plan may be carried out.
    public interface DestroyConfirmation {
        /// Called only if no resource is protected.
        boolean confirms(Plan plan);
    }

    public StackDestroy(
            PulumiSettings settings,
            String stack,
            DestroyRequest request,
            Progress progress,
            Cancellation cancellation) {
        this.settings = settings;
        this.stack = stack;
        this.request = request;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /// Makes the plan, has it confirmed, and carries it out.
    ///
    /// @throws EnvironmentFailureException if there is no such stack, it is locked, or the deletion could not
    ///     begin; nothing was changed then
    public DestroyResult run(DestroyConfirmation confirmation) {
        try (var session = new StackSession(settings, stack, cancellation)) {
            var state = StackList.requireState(session);
            var removal = StackDeletionPlan.of(stack, state);
            var plan = removal.plan();
            if (!state.pending().isEmpty()) {
                return new DestroyResult.Pending(
                        plan,
                        state.pending().stream()
                                .map(ExportedState.PendingOperation::line)
                                .toList());
            }
            if (!removal.protectedResources().isEmpty()) {
                return new DestroyResult.Protected(plan, removal.protectedResources());
            }
            return confirmation.confirms(plan)
                    ? destroy(session, plan, state.version())
                    : new DestroyResult.NotConfirmed(plan);
        }
    }

    private DestroyResult destroy(StackSession session, Plan plan, Optional<Review.StateVersion> version) {
        progress.phase("deleting");
        return new LockRetry(request.lockTimeout(), progress, cancellation)
                .retryWhileLocked(() -> attempt(session, plan, version));
    }

    private DestroyResult attempt(StackSession session, Plan plan, Optional<Review.StateVersion> version) {
        var events = session.workspace().file("events.json");
        try (var host = LanguageHost.withGuardOnly(() -> {
            if (!version.equals(session.version())) {
                session.engine().cancelAndAwaitStop(events);
                throw new StateChangedException();
            }
        })) {
            var changes = session.engine()
                    .runWithProgress(host, events, progress, "destroy", "--yes", "--skip-preview", "--refresh=false");
            if (host.failure().filter(StateChangedException.class::isInstance).isPresent()) {
                return new DestroyResult.ConcurrentChange(plan);
            }
            return changes.outcome().succeeded() ? done(session, plan, changes.done()) : failed(session, plan, changes);
        }
    }

    private DestroyResult done(StackSession session, Plan plan, List<Progress.CompletedStep> completedSteps) {
        if (request.removeStack()) {
            progress.phase("removing the empty stack");
            var result = session.runShortCommand("stack", "rm", "--yes", "--stack", stack);
            if (!result.ok()) {
                throw session.diagnosis()
                        .of(
                                "removing the stack",
                                result,
                                Optional.empty(),
                                Optional.empty(),
                                "Everything in it is gone, the empty stack is still there.");
            }
        }
        return new DestroyResult.Done(plan, completedSteps, request.removeStack());
    }

    private DestroyResult failed(StackSession session, Plan plan, EngineUpdateOutcome changes) {
        var outcome = changes.outcome();
        var cancelled = cancellation.isRequested();
        var trouble =
                session.diagnosis().of("destroy", outcome.result(), outcome.log(), Optional.empty(), NOTHING_CHANGED);
        if (trouble.kind() == EnvironmentFailureException.Kind.LOCKED || (outcome.changedNothing() && !cancelled)) {
            throw trouble;
        }
        return new DestroyResult.Unfinished(
                plan,
                changes.done(),
                Set.copyOf(changes.unfinished()),
                StepOutcomes.notStarted(plan.steps().stream().map(Step::urn), changes.done(), changes.unfinished()),
                cancelled ? "it was cancelled" : trouble.cause(),
                trouble.details(),
                cancelled);
    }
}
