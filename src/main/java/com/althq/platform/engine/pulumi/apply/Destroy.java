package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.Settings;
import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.engine.pulumi.event.Deeds;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.preview.Removal;
import com.althq.platform.engine.pulumi.stack.StackRun;
import com.althq.platform.engine.pulumi.stack.Stacks;
import com.althq.platform.engine.pulumi.state.Deployment;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.Review;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Deletes everything in a stack, once somebody has seen what that is and said yes.
public final class Destroy {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    private final Settings settings;
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

    public Destroy(Settings settings, String stack, Request request, Progress progress, Cancellation cancellation) {
        this.settings = settings;
        this.stack = stack;
        this.request = request;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /// @throws TroubleException if there is no such stack, somebody else holds it, or nothing could be begun; nothing
    ///                          was changed then
    public Destroyed run(Consent consent) {
        try (var run = new StackRun(settings, stack, cancellation)) {
            var state = Stacks.existing(run);
            var removal = Removal.of(stack, state);
            var plan = removal.plan();
            if (!state.pending().isEmpty()) {
                return new Destroyed.Pending(
                        plan,
                        state.pending().stream().map(Deployment.Pending::line).toList());
            }
            if (!removal.protects().isEmpty()) {
                return new Destroyed.Protected(plan, removal.protects());
            }
            return consent.to(plan) ? destroy(run, plan, state.version()) : new Destroyed.NotAgreed(plan);
        }
    }

    private Destroyed destroy(StackRun run, Plan plan, Optional<Review.StateVersion> version) {
        progress.phase("deleting");
        return new LockPatience(request.patience(), progress, cancellation).attempt(() -> attempt(run, plan, version));
    }

    private Destroyed attempt(StackRun run, Plan plan, Optional<Review.StateVersion> version) {
        var events = run.workspace().file("events.json");
        try (var host = LanguageHost.before(() -> {
            if (!version.equals(run.version())) {
                run.end(events);
                throw new OvertakenException();
            }
        })) {
            var acted = run.act(host, events, progress, "destroy", "--yes", "--skip-preview", "--refresh=false");
            if (host.failure().filter(OvertakenException.class::isInstance).isPresent()) {
                return new Destroyed.Overtaken(plan);
            }
            return acted.outcome().succeeded() ? done(run, plan, acted.done()) : failed(run, plan, acted);
        }
    }

    private Destroyed done(StackRun run, Plan plan, List<Progress.Deed> deeds) {
        if (request.remove()) {
            progress.phase("removing the empty stack");
            var result = run.plain("stack", "rm", "--yes", "--stack", stack);
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
        return new Destroyed.Done(plan, deeds, request.remove());
    }

    private Destroyed failed(StackRun run, Plan plan, StackRun.Acted acted) {
        var outcome = acted.outcome();
        var cancelled = cancellation.isRequested();
        var trouble = run.diagnosis().of("destroy", outcome.result(), outcome.log(), Optional.empty(), NOTHING_CHANGED);
        if (trouble.kind() == TroubleException.Kind.LOCKED || (outcome.changedNothing() && !cancelled)) {
            throw trouble;
        }
        return new Destroyed.Unfinished(
                plan,
                acted.done(),
                Set.copyOf(acted.begun()),
                Deeds.left(plan.steps().stream().map(Step::urn), acted.done(), acted.begun()),
                cancelled ? "it was cancelled" : trouble.cause(),
                trouble.details(),
                cancelled);
    }
}
