package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.plan.review.Review;
import com.althq.platform.spec.model.PlatformSpec;
import java.time.Duration;
import java.util.Optional;

/// The specification to apply, and what was reviewed and acknowledged of it.
///
/// @param reviewed     the review that the apply has to match
/// @param blob         git's hash of the specification's content
/// @param commit       the commit of the specification, if known
/// @param strict       whether any change since the review refuses the apply, also beside the reviewed rows
/// @param acknowledged the digest of a plan whose loss of data was acknowledged
/// @param earlier      the earlier applies of the same review
/// @param lockTimeout  how long to wait for a lock of another process
public record ApplyRequest(
        DeploymentTarget target,
        PlatformSpec spec,
        Reviewed reviewed,
        String blob,
        Optional<String> commit,
        Review.Versions versions,
        boolean strict,
        Optional<String> acknowledged,
        EarlierApplies earlier,
        Duration lockTimeout) {

    /// What was reviewed.
    public sealed interface Reviewed {}

    /// A whole review: the plan is compared with it row by row.
    public record FullReview(Review review) implements Reviewed {}

    /// Only the digest of a reviewed plan: the digests are compared.
    public record ReviewedDigest(String digest, boolean refresh) implements Reviewed {}

    /// No review: the apply is refused.
    public record NoReview() implements Reviewed {}

    boolean refresh() {
        return switch (reviewed) {
            case FullReview(var review) -> review.place().refresh();
            case ReviewedDigest it -> it.refresh();
            case NoReview _ -> false;
        };
    }
}
