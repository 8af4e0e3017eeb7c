package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.lookup.ListedSecretValues;
import com.althq.platform.engine.pulumi.lookup.MissingImagesException;
import com.althq.platform.engine.pulumi.lookup.RequiredImages;
import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import com.althq.platform.engine.pulumi.preview.PreviewRun;
import com.althq.platform.engine.pulumi.preview.ProgramWarmUp;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Acknowledgement;
import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.ComparisonResult;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.ReviewComparison;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Does what was reviewed, and only that. First everything is looked at again and compared; then the new image
/// repositories are made, where there are any; then, if every image is there, the rest.
public final class ReviewedApply {

    private final PulumiSettings settings;
    private final ApplyRequest request;
    private final Progress progress;
    private final Cancellation cancellation;
    private final String stack;
    private final ProgramWarmUp rehearsal;
    private final LockRetry patience;

    public ReviewedApply(PulumiSettings settings, ApplyRequest request, Progress progress, Cancellation cancellation) {
        this.settings = settings.keeping(request.spec().secrets());
        this.request = request;
        this.progress = progress;
        this.cancellation = cancellation;
        this.stack = request.target().stack(request.spec().name());
        this.rehearsal = ProgramWarmUp.begin(request.target(), request.spec());
        this.patience = new LockRetry(request.patience(), progress, cancellation);
    }

    /// @throws EnvironmentFailureException if it could not be found out what would happen, somebody else holds the
    ///     stack, or
    ///                          nothing could be begun; nothing was changed then
    public ApplyResult run() {
        try (var run = new StackSession(settings, stack, cancellation)) {
            ListedSecretValues.check(request.spec().secrets(), settings.environment());
            var applied = patience.retryWhileLocked(() -> applyOnce(run));
            while (patience.remains() && applied instanceof ApplyResult.Overtaken it && !it.repositories()) {
                patience.pause("somebody else changed this stack after it was looked at: looking again");
                applied = patience.retryWhileLocked(() -> applyOnce(run));
            }
            return applied;
        } catch (MissingImagesException e) {
            return new ApplyResult.NoImages(missing(e), List.of(), Optional.empty());
        }
    }

    private ApplyResult applyOnce(StackSession run) {
        var state = stateWithoutWriter(run);
        if (!state.pending().isEmpty()) {
            return new ApplyResult.Pending(
                    state.pending().stream().map(ExportedState.Pending::line).toList());
        }
        progress.phase("looking at what would change");
        var taken = look(run, state);
        var applied = agreed(taken.preview(), moved -> steps(run, taken, moved).execute(state));
        return isRefusal(applied) && !run.version().equals(state.version())
                ? new ApplyResult.Overtaken(taken.preview(), false)
                : applied;
    }

    private ApplyExecutor steps(StackSession run, PreviewRun.Taken taken, List<ChangedPart> moved) {
        var task = new ApplyExecutor.Task(request, taken, moved, this::images);
        return new ApplyExecutor(run, task, progress, cancellation, patience);
    }

    /// While somebody writes the state, what is looked at is none that anybody reviewed.
    private static boolean isRefusal(ApplyResult applied) {
        return applied instanceof ApplyResult.Refused
                || applied instanceof ApplyResult.NotReviewed
                || applied instanceof ApplyResult.NotAcknowledged;
    }

    /// The state, at a moment at which nobody changes it if it holds what was begun: what is being done right now
    /// looks like what was never finished.
    private static ExportedState stateWithoutWriter(StackSession run) {
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

    private PreviewRun.Taken look(StackSession run, ExportedState state) {
        if (state.exists()) {
            return look(run, state, state.byUrn().keySet());
        }
        try (var empty = run.inEmptyBackend()) {
            return look(empty, state, Set.of());
        }
    }

    /// Images in repositories that are there must be there too before anything is touched.
    private PreviewRun.Taken look(StackSession run, ExportedState state, Set<Urn> existing) {
        var images = images().existing(existing);
        return new PreviewRun(
                        run,
                        state,
                        request.target(),
                        request.spec(),
                        request.refresh(),
                        lookups -> lookups.require(images))
                .previewNow();
    }

    private RequiredImages images() {
        return RequiredImages.of(rehearsal.declared(), request.target());
    }

    private interface Agreed {
        ApplyResult then(List<ChangedPart> moved);
    }

    private ApplyResult agreed(LivePreviewResult now, Agreed agreed) {
        return switch (request.reviewed()) {
            case ApplyRequest.Nothing _ -> new ApplyResult.NotReviewed(now);
            case ApplyRequest.Digest it ->
                it.digest().equals(now.plan().digest())
                        ? acknowledged(now, List.of(), agreed)
                        : new ApplyResult.NotReviewed(now);
            case ApplyRequest.Whole(var review) ->
                switch (compare(review, now)) {
                    case ComparisonResult.Refused it -> new ApplyResult.Refused(now, it);
                    case ComparisonResult.Fits it -> acknowledged(now, it.notes(), agreed);
                };
        };
    }

    private ComparisonResult compare(Review review, LivePreviewResult now) {
        return new ReviewComparison(
                        review,
                        now.review(request.blob(), request.commit(), request.versions()),
                        row -> now.state().holds(row, now.symbolic()),
                        request.earlier(),
                        request.strict())
                .verdict();
    }

    private ApplyResult acknowledged(LivePreviewResult now, List<ChangedPart> moved, Agreed agreed) {
        var needed = Acknowledgement.needed(now.plan());
        return needed.isPresent() && !needed.get().isGivenBy(request.acknowledged())
                ? new ApplyResult.NotAcknowledged(now, needed.get())
                : agreed.then(moved);
    }

    static List<ApplyResult.Image> missing(MissingImagesException e) {
        return e.repositories().stream()
                .map(it -> new ApplyResult.Image(it.name(), e.tag(), it.arm()))
                .toList();
    }
}
