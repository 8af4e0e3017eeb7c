package com.althq.platform.report;

import com.althq.platform.plan.Operation;
import java.util.List;

/// The headings under which a preview lists resources by their operation, and the order of these headings.
final class OperationHeadings {

    /// What is worst, first.
    static final List<Operation> ORDER = List.of(
            Operation.REPLACE, Operation.DELETE, Operation.UPDATE, Operation.CREATE, Operation.IMPORT, Operation.READ);

    private OperationHeadings() {}

    static String of(Operation operation) {
        return switch (operation) {
            case CREATE -> "New";
            case UPDATE -> "Changed";
            case REPLACE -> "Replaced";
            case DELETE -> "Deleted";
            case IMPORT -> "Taken over";
            case READ -> "Read";
            case SAME -> "Unchanged";
        };
    }
}
