package com.althq.platform.plan.review;

import static com.althq.platform.plan.review.Moved.Part.CLI;
import static com.althq.platform.plan.review.Moved.Part.PROGRAM;
import static com.althq.platform.plan.review.Moved.Part.PROVIDERS;
import static com.althq.platform.plan.review.Moved.Part.SPEC;
import static com.althq.platform.plan.review.Moved.Part.STATE;

import com.althq.platform.graph.Value;
import com.althq.platform.plan.review.Difference.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Differences, each with those of the parts that moved that can have made it: a goal never depends on the state.
///
/// @param moved what moved beside the rows
record Because(List<Moved> moved) {

    private static final Set<Moved.Part> OF_A_GOAL = Set.of(SPEC, PROGRAM, PROVIDERS);
    private static final Set<Moved.Part> OF_THE_STATE = Set.of(STATE);
    private static final Set<Moved.Part> OF_A_ROW = Set.of(SPEC, PROGRAM, CLI, PROVIDERS, STATE);

    Difference missing(Row row) {
        return of(row, Part.ROW, "", operation(row), Optional.empty());
    }

    Difference unreviewed(Row row) {
        return of(row, Part.ROW, "", Optional.empty(), operation(row));
    }

    Difference of(Row row, Part part, String path, Optional<Value> reviewed, Optional<Value> now) {
        var can = switch (part) {
            case ROW, OPERATION, CHANGED, REPLACES -> OF_A_ROW;
            case BEFORE -> OF_THE_STATE;
            case PROVIDER, PARENT, DEPENDS_ON, OPTIONS, INPUTS -> OF_A_GOAL;
        };
        return new Difference(
                row.urn(),
                part,
                path,
                reviewed,
                now,
                moved.stream().map(Moved::part).filter(can::contains).toList());
    }

    static Optional<Value> operation(Row row) {
        return Optional.of(new Value.Text(row.operation().word()));
    }
}
