package com.althq.platform.plan.review;

import static com.althq.platform.plan.review.ChangedPart.Part.CLI;
import static com.althq.platform.plan.review.ChangedPart.Part.PROGRAM;
import static com.althq.platform.plan.review.ChangedPart.Part.PROVIDERS;
import static com.althq.platform.plan.review.ChangedPart.Part.SPEC;
import static com.althq.platform.plan.review.ChangedPart.Part.STATE;

import com.althq.platform.graph.Value;
import com.althq.platform.plan.review.RowDifference.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Builds the [RowDifference]s of a comparison, each with the changed parts (account, specification, state) that
/// may have caused it; a goal, for example, never depends on the state.
///
/// @param moved the changed parts
record DifferenceCauses(List<ChangedPart> moved) {

    private static final Set<ChangedPart.Part> OF_A_GOAL = Set.of(SPEC, PROGRAM, PROVIDERS);
    private static final Set<ChangedPart.Part> OF_THE_STATE = Set.of(STATE);
    private static final Set<ChangedPart.Part> OF_A_ROW = Set.of(SPEC, PROGRAM, CLI, PROVIDERS, STATE);

    RowDifference missing(ReviewRow row) {
        return of(row, Part.ROW, "", operation(row), Optional.empty());
    }

    RowDifference unreviewed(ReviewRow row) {
        return of(row, Part.ROW, "", Optional.empty(), operation(row));
    }

    RowDifference of(ReviewRow row, Part part, String path, Optional<Value> reviewed, Optional<Value> now) {
        var can = switch (part) {
            case ROW, OPERATION, CHANGED, REPLACES -> OF_A_ROW;
            case BEFORE -> OF_THE_STATE;
            case PROVIDER, PARENT, DEPENDS_ON, OPTIONS, INPUTS -> OF_A_GOAL;
        };
        return new RowDifference(
                row.urn(),
                part,
                path,
                reviewed,
                now,
                moved.stream().map(ChangedPart::part).filter(can::contains).toList());
    }

    static Optional<Value> operation(ReviewRow row) {
        return Optional.of(new Value.Text(row.operation().word()));
    }
}
