package com.althq.platform.engine.pulumi;

import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.Row;
import com.althq.platform.plan.review.State;
import java.util.List;
import java.util.Optional;

/// What a look at the account says.
///
/// @param rows     what is reviewed of the plan
/// @param state    what exists
/// @param symbolic what should exist, references unresolved
/// @param sent     the same as the program declared it to the engine
/// @param answers  to the look-ups
/// @param version  of the state; empty for a stack that does not exist
/// @param account  that the credentials are of; empty when nothing was asked of it
/// @param warnings what the engine and the providers warn of, without secrets
public record LivePreview(
        Plan plan,
        List<Row> rows,
        State state,
        ResourceGraph symbolic,
        ResourceGraph sent,
        SharedInfrastructure answers,
        Optional<Review.StateVersion> version,
        Optional<String> account,
        List<String> warnings) {
    public LivePreview {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }
}
