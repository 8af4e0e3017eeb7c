package com.althq.platform.plan;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/// The number of resources by operation.
///
/// @param importedOrRead existing resources that are imported into the state, or only read
public record OperationCounts(int create, int update, int replace, int delete, int same, int importedOrRead) {

    /// Where nothing is imported or read.
    public OperationCounts(int create, int update, int replace, int delete, int same) {
        this(create, update, replace, delete, same, 0);
    }

    static OperationCounts of(Collection<Step> steps) {
        Map<Operation, Long> counts =
                steps.stream().collect(Collectors.groupingBy(Step::operation, Collectors.counting()));
        return new OperationCounts(
                count(counts, Operation.CREATE),
                count(counts, Operation.UPDATE),
                count(counts, Operation.REPLACE),
                count(counts, Operation.DELETE),
                count(counts, Operation.SAME),
                count(counts, Operation.IMPORT) + count(counts, Operation.READ));
    }

    private static int count(Map<Operation, Long> counts, Operation operation) {
        return counts.getOrDefault(operation, 0L).intValue();
    }

    /// Whether any resource changes.
    public boolean hasChanges() {
        return create + update + replace + delete + importedOrRead > 0;
    }
}
