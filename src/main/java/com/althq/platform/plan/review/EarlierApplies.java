package com.althq.platform.plan.review;

import com.althq.platform.graph.Urn;
import java.util.Optional;
import java.util.Set;

/// What applies of the same review did before: that is no change by anybody else.
///
/// @param interrupted resources that failed half-way: the state of these is no longer the one that was reviewed
/// @param state       as the last of them left it; empty where there was none, or that is not known
public record EarlierApplies(Set<Urn> interrupted, Optional<Review.StateVersion> state) {

    /// There was none.
    public static final EarlierApplies NONE = new EarlierApplies(Set.of(), Optional.empty());

    public EarlierApplies {
        interrupted = Set.copyOf(interrupted);
    }

    /// Whether they left the state just so.
    boolean produced(Optional<Review.StateVersion> now) {
        return state.isPresent() && state.equals(now);
    }
}
