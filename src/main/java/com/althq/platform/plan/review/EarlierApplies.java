package com.althq.platform.plan.review;

import com.althq.platform.graph.Urn;
import java.util.Optional;
import java.util.Set;

/// What earlier applies of the same review did, so that their effects do not count as changes by somebody else.
///
/// @param interrupted resources whose operation was interrupted, so that their state may differ from the reviewed
///                    one
/// @param state       the version of the state that the last apply wrote; empty where there was none or it is not
///                    known
public record EarlierApplies(Set<Urn> interrupted, Optional<Review.StateVersion> state) {

    /// No earlier apply.
    public static final EarlierApplies NONE = new EarlierApplies(Set.of(), Optional.empty());

    public EarlierApplies {
        interrupted = Set.copyOf(interrupted);
    }

    /// Whether they wrote this version of the state.
    boolean produced(Optional<Review.StateVersion> now) {
        return state.isPresent() && state.equals(now);
    }
}
