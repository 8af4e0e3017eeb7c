package com.althq.platform.usecase;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.plan.review.Review;
import java.util.Optional;
import java.util.Set;

/// What earlier applies of one review left half-way, kept between runs by whoever starts them.
public interface EarlierAttempts {

    /// Whether an earlier apply of this review began to change something.
    boolean exists();

    /// What these applies did.
    EarlierApplies earlier();

    /// Keeps what an apply left, with what is half-way already.
    ///
    /// @param interrupted resources of which nobody knows how far they got
    /// @param state       as it was left; empty where that is not known
    void record(Set<Urn> interrupted, Optional<Review.StateVersion> state);

    /// Everything of the review is done.
    void forget();
}
