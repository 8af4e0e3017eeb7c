package com.althq.platform.usecase;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.plan.review.Review;
import java.util.Optional;
import java.util.Set;

/// The record of earlier applies of one review, kept between runs.
public interface EarlierAttempts {

    /// Whether an earlier apply of this review began to change something.
    boolean exists();

    /// What these applies changed.
    EarlierApplies earlier();

    /// Adds an unfinished apply.
    ///
    /// @param interrupted resources whose step began and did not end
    /// @param state       the version of the state afterwards; empty if unknown
    void record(Set<Urn> interrupted, Optional<Review.StateVersion> state);

    /// Deletes the record: the review is applied.
    void forget();
}
