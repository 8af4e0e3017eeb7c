package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.event.CompletedSteps;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.preview.StackDeletionPlan;
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

/// Deletes everything in a stack, once somebody has seen what that is and said yes.
public final class StackDestroy {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    private final PulumiSettings settings;
    private final String stack;
    private final Request request;
    private final Progress progress;
    private final Cancellation cancellation;

    /// @param patience how long to wait for somebody else's lock
    /// @param remove   whether the empty stack goes too, and its history with it
    public record Request(Duration patience, boolean remove) {}

    /// Somebody looks at what would go.
    public interface Consent {
        /// Not asked where something is protected.
        boolean to(Plan plan);
    }

    public StackDestroy(
            PulumiSettings settings, String stack, Request request, Progress progress, Cancellation cancellation) {
        this.settings = settings;
        this.stack = stack;
        this.request = request;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /// @throws EnvironmentFailureException if there is no such stack, somebody else holds it, or nothing could be
    ///     begun; nothing
    ///                          was changed then
    public DestroyResult run(Consent consent) {
        try (var run = new StackSession(settings, stack, cancellation)) {
            var state = StackList.existing(run);
            var removal = StackDeletionPlan.of(stack, state);
            var plan = removal.plan();
            if (!state.pending().isEmpty()) {
                return new DestroyResult.Pending(
                        plan,
                        state.pending().stream()
                                .map(ExportedState.Pending::line)
                                .toList());
            }
            if (!removal.protects().isEmpty()) {
                return new DestroyResult.Protected(plan, removal.protects());
            }
            return consent.to(plan) ? destroy(run, plan, state.version()) : new DestroyResult.NotAgreed(plan);
        }
    }

    private DestroyResult destroy(StackSession run, Plan plan, Optional<Review.StateVersion> version) {
        progress.phase("deleting");
        return new LockRetry(request.patience(), progress, cancellation)
                .retryWhileLocked(() -> attempt(run, plan, version));
    }

    private DestroyResult attempt(StackSession run, Plan plan, Optional<Review.StateVersion> version) {
        var events = run.workspace().file("events.json");
        try (var host = LanguageHost.before(() -> {
            if (!version.equals(run.version())) {
                run.cancelAndAwaitStop(events);
                throw new StateChangedException();
            }
        })) {
            var acted = run.runWithProgress(
                    host, events, progress, "destroy", "--yes", "--skip-preview", "--refresh=false");
            if (host.failure().filter(StateChangedException.class::isInstance).isPresent()) {
                return new DestroyResult.Overtaken(plan);
            }
            return acted.outcome().succeeded() ? done(run, plan, acted.done()) : failed(run, plan, acted);
        }
    }

    private DestroyResult done(StackSession run, Plan plan, List<Progress.CompletedStep> completedSteps) {
        if (request.remove()) {
            progress.phase("removing the empty stack");
            var result = run.runShortCommand("stack", "rm", "--yes", "--stack", stack);
            if (!result.ok()) {
                throw run.diagnosis()
                        .of(
                                "removing the stack",
                                result,
                                Optional.empty(),
                                Optional.empty(),
                                "Everything in it is gone, the empty stack is still there.");
            }
        }
        return new DestroyResult.Done(plan, completedSteps, request.remove());
    }

    private DestroyResult failed(StackSession run, Plan plan, StackSession.Acted acted) {
        var outcome = acted.outcome();
        var cancelled = cancellation.isRequested();
        var trouble = run.diagnosis().of("destroy", outcome.result(), outcome.log(), Optional.empty(), NOTHING_CHANGED);
        if (trouble.kind() == EnvironmentFailureException.Kind.LOCKED || (outcome.changedNothing() && !cancelled)) {
            throw trouble;
        }
        return new DestroyResult.Unfinished(
                plan,
                acted.done(),
                Set.copyOf(acted.begun()),
                CompletedSteps.notStarted(plan.steps().stream().map(Step::urn), acted.done(), acted.begun()),
                cancelled ? "it was cancelled" : trouble.cause(),
                trouble.details(),
                cancelled);
    }
}
