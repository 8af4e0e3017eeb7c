package com.althq.platform.plan;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/// How many resources meet with each operation.
public record Counts(int create, int update, int replace, int delete, int same) {

    static Counts of(Collection<Step> steps) {
        Map<Operation, Long> counts =
                steps.stream().collect(Collectors.groupingBy(Step::operation, Collectors.counting()));
        return new Counts(
                count(counts, Operation.CREATE),
                count(counts, Operation.UPDATE),
                count(counts, Operation.REPLACE),
                count(counts, Operation.DELETE),
                count(counts, Operation.SAME));
    }

    private static int count(Map<Operation, Long> counts, Operation operation) {
        return counts.getOrDefault(operation, 0L).intValue();
    }

    /// Whether anything at all would happen.
    public boolean changes() {
        return create + update + replace + delete > 0;
    }
}
