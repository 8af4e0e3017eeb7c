package com.althq.platform.plan.review;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Optional;

/// Where one row is not the reviewed one.
///
/// @param path within the part, as Pulumi writes it, inside JSON in a text too: `policy.Statement[0].Action`;
///                 empty for the whole part
/// @param reviewed empty where the review has nothing there
/// @param now      empty where there is nothing now
/// @param causes the parts of the review that moved and can have made it; empty when none can, and it is something
///                 that is looked up in the account or configured
public record RowDifference(
        Urn urn, Part part, String path, Optional<Value> reviewed, Optional<Value> now, List<ChangedPart.Part> causes) {

    /// The parts of a row.
    public enum Part {
        /// The row itself: it was not reviewed, or what was reviewed would not happen.
        ROW,
        OPERATION,
        /// Which properties change.
        CHANGED,
        /// Which of them make the resource anew.
        REPLACES,
        /// What the state holds.
        BEFORE,
        PROVIDER,
        PARENT,
        DEPENDS_ON,
        OPTIONS,
        /// What the resource is to be.
        INPUTS
    }

    public RowDifference {
        causes = List.copyOf(causes);
    }
}
