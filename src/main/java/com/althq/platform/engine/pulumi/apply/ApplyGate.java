package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.plan.RequiredAcknowledgement;
import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.ComparisonResult;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.ReviewComparison;
import java.util.List;
import java.util.Optional;

/// Decides whether an apply may begin. The gates in order: the values of listed secrets ([ReviewedApply]), no pending
/// operations in the state, the images in existing repositories ([ReviewedApply]), the preview equals the review, and
/// the loss of data is acknowledged. When the lock is held, [GuardedUp] checks that the state is still the previewed
/// one.
///
/// @param request what was reviewed and acknowledged
record ApplyGate(ApplyRequest request) {

    /// The decision about a preview.
    sealed interface Decision {}

    /// The apply may begin.
    ///
    /// @param changedParts what changed since the review beside the reviewed rows
    record Open(List<ChangedPart> changedParts) implements Decision {}

    /// The apply may not begin; nothing was changed.
    record Closed(ApplyResult refusal) implements Decision {}

    /// @return the refusal of a state with pending operations
    Optional<ApplyResult> checkState(ExportedState state) {
        return state.pending().isEmpty()
                ? Optional.empty()
                : Optional.of(new ApplyResult.Pending(state.pending().stream()
                        .map(ExportedState.PendingOperation::line)
                        .toList()));
    }

    /// Compares the present preview with the review, and the acknowledgement with the loss of data.
    Decision checkPreview(LivePreviewResult preview) {
        return switch (request.reviewed()) {
            case ApplyRequest.NoReview _ -> new Closed(new ApplyResult.NotReviewed(preview));
            case ApplyRequest.ReviewedDigest it ->
                it.digest().equals(preview.plan().digest())
                        ? acknowledged(preview, List.of())
                        : new Closed(new ApplyResult.NotReviewed(preview));
            case ApplyRequest.FullReview(var review) ->
                switch (compare(review, preview)) {
                    case ComparisonResult.Refused it -> new Closed(new ApplyResult.Refused(preview, it));
                    case ComparisonResult.Fits it -> acknowledged(preview, it.notes());
                };
        };
    }

    private ComparisonResult compare(Review review, LivePreviewResult preview) {
        return new ReviewComparison(
                        review,
                        preview.review(request.blob(), request.commit(), request.versions()),
                        row -> preview.state().holds(row, preview.symbolic()),
                        request.earlier(),
                        request.strict())
                .verdict();
    }

    private Decision acknowledged(LivePreviewResult preview, List<ChangedPart> changedParts) {
        var needed = RequiredAcknowledgement.needed(preview.plan());
        return needed.isPresent() && !needed.get().isGivenBy(request.acknowledged())
                ? new Closed(new ApplyResult.NotAcknowledged(preview, needed.get()))
                : new Open(changedParts);
    }
}
