package com.althq.platform.plan.review;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Optional;

/// A difference between a row and the reviewed row of the same resource.
///
/// @param path path within the part in Pulumi syntax, also into JSON in a text: `policy.Statement[0].Action`; empty
///             for the whole part
/// @param reviewed the value in the review; empty where it has none
/// @param now      the present value; empty where there is none
/// @param causes the changed parts of the review that can have caused it; empty when it must be something that is
///               looked up in the account or configured
public record RowDifference(
        Urn urn, Part part, String path, Optional<Value> reviewed, Optional<Value> now, List<ChangedPart.Part> causes) {

    /// The parts of a row.
    public enum Part {
        /// The whole row: it was not reviewed, or a reviewed one would not happen.
        ROW,
        OPERATION,
        /// Which properties change.
        CHANGED,
        /// Which of them replace the resource.
        REPLACES,
        /// The values in the state.
        BEFORE,
        PROVIDER,
        PARENT,
        DEPENDS_ON,
        OPTIONS,
        /// The declared inputs.
        INPUTS
    }

    public RowDifference {
        causes = List.copyOf(causes);
    }
}
