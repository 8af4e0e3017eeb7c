package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.Settings;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.lookup.MissingImagesException;
import com.althq.platform.engine.pulumi.lookup.Repositories;
import com.althq.platform.engine.pulumi.lookup.SecretValues;
import com.althq.platform.engine.pulumi.preview.LivePreview;
import com.althq.platform.engine.pulumi.preview.Look;
import com.althq.platform.engine.pulumi.preview.Rehearsal;
import com.althq.platform.engine.pulumi.stack.StackRun;
import com.althq.platform.engine.pulumi.state.Deployment;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Acknowledgement;
import com.althq.platform.plan.review.Comparison;
import com.althq.platform.plan.review.Moved;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Does what was reviewed, and only that. First everything is looked at again and compared; then the new image
/// repositories are made, where there are any; then, if every image is there, the rest.
public final class Apply {

    private final Settings settings;
    private final ApplyRequest request;
    private final Progress progress;
    private final Cancellation cancellation;
    private final String stack;
    private final Rehearsal rehearsal;
    private final LockPatience patience;

    public Apply(Settings settings, ApplyRequest request, Progress progress, Cancellation cancellation) {
        this.settings = settings.keeping(request.spec().secrets());
        this.request = request;
        this.progress = progress;
        this.cancellation = cancellation;
        this.stack = request.target().stack(request.spec().name());
        this.rehearsal = Rehearsal.begin(request.target(), request.spec());
        this.patience = new LockPatience(request.patience(), progress, cancellation);
    }

    /// @throws TroubleException if it could not be found out what would happen, somebody else holds the stack, or
    ///                          nothing could be begun; nothing was changed then
    public Applied run() {
        try (var run = new StackRun(settings, stack, cancellation)) {
            SecretValues.check(request.spec().secrets(), settings.environment());
            var applied = patience.attempt(() -> once(run));
            while (patience.remains() && applied instanceof Applied.Overtaken it && !it.repositories()) {
                patience.await("somebody else changed this stack after it was looked at: looking again");
                applied = patience.attempt(() -> once(run));
            }
            return applied;
        } catch (MissingImagesException e) {
            return new Applied.NoImages(missing(e), List.of(), Optional.empty());
        }
    }

    private Applied once(StackRun run) {
        var state = settled(run);
        if (!state.pending().isEmpty()) {
            return new Applied.Pending(
                    state.pending().stream().map(Deployment.Pending::line).toList());
        }
        progress.phase("looking at what would change");
        var taken = look(run, state);
        var applied = agreed(taken.preview(), moved -> steps(run, taken, moved).all(state));
        return isRefusal(applied) && !run.version().equals(state.version())
                ? new Applied.Overtaken(taken.preview(), false)
                : applied;
    }

    private ApplySteps steps(StackRun run, Look.Taken taken, List<Moved> moved) {
        var task = new ApplySteps.Task(request, taken, moved, this::images);
        return new ApplySteps(run, task, progress, cancellation, patience);
    }

    /// While somebody writes the state, what is looked at is none that anybody reviewed.
    private static boolean isRefusal(Applied applied) {
        return applied instanceof Applied.Refused
                || applied instanceof Applied.NotReviewed
                || applied instanceof Applied.NotAcknowledged;
    }

    /// The state, at a moment at which nobody changes it if it holds what was begun: what is being done right now
    /// looks like what was never finished.
    private static Deployment settled(StackRun run) {
        var state = run.state();
        while (!state.pending().isEmpty()) {
            run.requireFree();
            var again = run.state();
            if (again.version().equals(state.version())) {
                return again;
            }
            state = again;
        }
        return state;
    }

    private Look.Taken look(StackRun run, Deployment state) {
        if (state.exists()) {
            return look(run, state, state.byUrn().keySet());
        }
        try (var empty = run.empty()) {
            return look(empty, state, Set.of());
        }
    }

    /// Images in repositories that are there must be there too before anything is touched.
    private Look.Taken look(StackRun run, Deployment state, Set<Urn> existing) {
        var images = images().existing(existing);
        return new Look(
                        run,
                        state,
                        request.target(),
                        request.spec(),
                        request.refresh(),
                        lookups -> lookups.require(images))
                .take();
    }

    private Repositories images() {
        return Repositories.of(rehearsal.declared(), request.target());
    }

    private interface Agreed {
        Applied then(List<Moved> moved);
    }

    private Applied agreed(LivePreview now, Agreed agreed) {
        return switch (request.reviewed()) {
            case ApplyRequest.Nothing _ -> new Applied.NotReviewed(now);
            case ApplyRequest.Digest it ->
                it.digest().equals(now.plan().digest())
                        ? acknowledged(now, List.of(), agreed)
                        : new Applied.NotReviewed(now);
            case ApplyRequest.Whole(var review) ->
                switch (compare(review, now)) {
                    case Verdict.Refused it -> new Applied.Refused(now, it);
                    case Verdict.Fits it -> acknowledged(now, it.notes(), agreed);
                };
        };
    }

    private Verdict compare(Review review, LivePreview now) {
        return new Comparison(
                        review,
                        now.review(request.blob(), request.commit(), request.versions()),
                        row -> now.state().holds(row, now.symbolic()),
                        request.earlier(),
                        request.strict())
                .verdict();
    }

    private Applied acknowledged(LivePreview now, List<Moved> moved, Agreed agreed) {
        var needed = Acknowledgement.needed(now.plan());
        return needed.isPresent() && !needed.get().satisfied(request.acknowledged())
                ? new Applied.NotAcknowledged(now, needed.get())
                : agreed.then(moved);
    }

    static List<Applied.Image> missing(MissingImagesException e) {
        return e.repositories().stream()
                .map(it -> new Applied.Image(it.name(), e.tag(), it.arm()))
                .toList();
    }
}
