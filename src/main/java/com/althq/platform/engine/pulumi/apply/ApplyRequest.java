package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.plan.review.Review;
import com.althq.platform.spec.model.PlatformSpec;
import java.time.Duration;
import java.util.Optional;

/// What is to be applied, and what was agreed to.
///
/// @param reviewed     what somebody looked at
/// @param blob         git's hash of the content of the specification
/// @param commit       that it is of, where it is of one
/// @param strict       whether anything that moved since refuses
/// @param acknowledged the digest of a plan of which somebody said that data may go
/// @param earlier      what applies of this same review did
/// @param lockTimeout     how long to wait for somebody else's lock
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

    /// What somebody looked at.
    public sealed interface Reviewed {}

    /// The whole of it.
    public record FullReview(Review review) implements Reviewed {}

    /// Only its digest: rows alone are compared.
    public record ReviewedDigest(String digest, boolean refresh) implements Reviewed {}

    /// Nothing.
    public record NoReview() implements Reviewed {}

    boolean refresh() {
        return switch (reviewed) {
            case FullReview(var review) -> review.place().refresh();
            case ReviewedDigest it -> it.refresh();
            case NoReview _ -> false;
        };
    }
}
