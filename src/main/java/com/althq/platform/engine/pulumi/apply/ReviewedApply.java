package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.stack.StackCreation;
import com.althq.platform.engine.pulumi.stack.TemporaryBackend;
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
import com.althq.platform.plan.RequiredAcknowledgement;
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
    private final ProgramWarmUp warmUp;
    private final LockRetry lockRetry;

    public ReviewedApply(PulumiSettings settings, ApplyRequest request, Progress progress, Cancellation cancellation) {
        this.settings = settings.withholdingValuesOf(request.spec().secrets());
        this.request = request;
        this.progress = progress;
        this.cancellation = cancellation;
        this.stack = request.target().stack(request.spec().name());
        this.warmUp = ProgramWarmUp.start(request.target(), request.spec());
        this.lockRetry = new LockRetry(request.lockTimeout(), progress, cancellation);
    }

    /// @throws EnvironmentFailureException if it could not be found out what would happen, somebody else holds the
    ///     stack, or
    ///                          nothing could be begun; nothing was changed then
    public ApplyResult run() {
        try (var session = new StackSession(settings, stack, cancellation)) {
            ListedSecretValues.check(request.spec().secrets(), settings.environment());
            var applied = lockRetry.retryWhileLocked(() -> applyOnce(session));
            while (lockRetry.hasTimeLeft()
                    && applied instanceof ApplyResult.ConcurrentChange it
                    && !it.repositoriesCreated()) {
                lockRetry.pause("somebody else changed this stack after it was looked at: looking again");
                applied = lockRetry.retryWhileLocked(() -> applyOnce(session));
            }
            return applied;
        } catch (MissingImagesException e) {
            return new ApplyResult.MissingImages(missing(e), List.of(), Optional.empty());
        }
    }

    private ApplyResult applyOnce(StackSession session) {
        var state = stateWithoutWriter(session);
        if (!state.pending().isEmpty()) {
            return new ApplyResult.Pending(state.pending().stream()
                    .map(ExportedState.PendingOperation::line)
                    .toList());
        }
        progress.phase("looking at what would change");
        var completed = preview(session, state);
        var applied = agreed(
                completed.result(), moved -> steps(session, completed, moved).execute(state));
        return isRefusal(applied) && !session.version().equals(state.version())
                ? new ApplyResult.ConcurrentChange(completed.result(), false)
                : applied;
    }

    private ApplyExecutor steps(StackSession session, PreviewRun.CompletedPreview completed, List<ChangedPart> moved) {
        var approved = new ApplyExecutor.ApprovedPreview(request, completed, moved, this::images);
        return new ApplyExecutor(session, approved, progress, cancellation, lockRetry);
    }

    /// While somebody writes the state, what is looked at is none that anybody reviewed.
    private static boolean isRefusal(ApplyResult applied) {
        return applied instanceof ApplyResult.Refused
                || applied instanceof ApplyResult.NotReviewed
                || applied instanceof ApplyResult.NotAcknowledged;
    }

    /// The state, at a moment at which nobody changes it if it holds what was begun: what is being done right now
    /// looks like what was never finished.
    private static ExportedState stateWithoutWriter(StackSession session) {
        var state = session.state();
        while (!state.pending().isEmpty()) {
            StackCreation.requireUnlocked(session);
            var again = session.state();
            if (again.version().equals(state.version())) {
                return again;
            }
            state = again;
        }
        return state;
    }

    private PreviewRun.CompletedPreview preview(StackSession session, ExportedState state) {
        if (state.exists()) {
            return preview(session, state, state.byUrn().keySet());
        }
        try (var empty = TemporaryBackend.withEmptyStack(session)) {
            return preview(empty, state, Set.of());
        }
    }

    /// Images in repositories that are there must be there too before anything is touched.
    private PreviewRun.CompletedPreview preview(StackSession session, ExportedState state, Set<Urn> existing) {
        var images = images().existing(existing);
        return new PreviewRun(
                        session,
                        state,
                        request.target(),
                        request.spec(),
                        request.refresh(),
                        lookups -> lookups.requireImages(images))
                .preview();
    }

    private RequiredImages images() {
        return RequiredImages.of(warmUp.declared(), request.target());
    }

    private interface Agreed {
        ApplyResult then(List<ChangedPart> moved);
    }

    private ApplyResult agreed(LivePreviewResult now, Agreed agreed) {
        return switch (request.reviewed()) {
            case ApplyRequest.NoReview _ -> new ApplyResult.NotReviewed(now);
            case ApplyRequest.ReviewedDigest it ->
                it.digest().equals(now.plan().digest())
                        ? acknowledged(now, List.of(), agreed)
                        : new ApplyResult.NotReviewed(now);
            case ApplyRequest.FullReview(var review) ->
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
        var needed = RequiredAcknowledgement.needed(now.plan());
        return needed.isPresent() && !needed.get().isGivenBy(request.acknowledged())
                ? new ApplyResult.NotAcknowledged(now, needed.get())
                : agreed.then(moved);
    }

    static List<ApplyResult.MissingImage> missing(MissingImagesException e) {
        return e.repositories().stream()
                .map(it -> new ApplyResult.MissingImage(it.name(), e.tag(), it.arm()))
                .toList();
    }
}
