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

/// The result of a live preview: the plan, and what a review of it has to record.
///
/// @param rows the rows for a review
/// @param state the existing resources
/// @param symbolic the desired resources, references unresolved
/// @param declared the desired resources as the program registered them
/// @param sharedInfrastructure the results of the look-ups
/// @param version the version of the state; empty for a new stack
/// @param place engine, account and region of the preview
/// @param warnings warnings of engine and providers, and other processes that hold the lock; without secrets
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

    /// The same with more warnings before the others.
    LivePreviewResult withWarnings(List<String> more) {
        var all = new ArrayList<>(more);
        all.addAll(warnings);
        return new LivePreviewResult(plan, rows, state, symbolic, declared, sharedInfrastructure, version, place, all);
    }

    /// The review file's content for this preview.
    ///
    /// @param spec   git's hash of the specification's content
    /// @param commit the commit of the specification, if known
    public Review review(String spec, Optional<String> commit, Review.Versions versions) {
        return new Review(plan.stack(), place, rows, spec, commit, versions, version);
    }
}
