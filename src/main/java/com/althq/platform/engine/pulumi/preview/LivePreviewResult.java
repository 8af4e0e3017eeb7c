package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.plan.review.StateResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a look at the account says.
///
/// @param rows     what is reviewed of the plan
/// @param state    what exists
/// @param symbolic what should exist, references unresolved
/// @param declared     the same as the program declared it to the engine
/// @param sharedInfrastructure  to the look-ups
/// @param version  of the state; empty for a stack that does not exist
/// @param place    what it is about
/// @param warnings what the engine and the providers warn of, and who changes the stack meanwhile; without secrets
public record LivePreviewResult(
        Plan plan,
        List<ReviewRow> rows,
        StateResources state,
        ResourceGraph symbolic,
        ResourceGraph declared,
        SharedInfrastructure sharedInfrastructure,
        Optional<Review.StateVersion> version,
        Review.Place place,
        List<String> warnings) {
    public LivePreviewResult {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    /// The same, and what else a reader must know of it.
    LivePreviewResult withWarnings(List<String> more) {
        var all = new ArrayList<>(more);
        all.addAll(warnings);
        return new LivePreviewResult(plan, rows, state, symbolic, declared, sharedInfrastructure, version, place, all);
    }

    /// The same for people to review, and to be compared with later.
    ///
    /// @param spec   git's hash of the content of the specification
    /// @param commit that it is of, where it is of one
    public Review review(String spec, Optional<String> commit, Review.Versions versions) {
        return new Review(plan.stack(), place, rows, spec, commit, versions, version);
    }
}
