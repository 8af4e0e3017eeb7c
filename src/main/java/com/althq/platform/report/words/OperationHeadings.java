package com.althq.platform.report.words;

import com.althq.platform.plan.Operation;
import java.util.List;

/// The headings under which a preview lists resources by their operation, and the order of these headings.
public final class OperationHeadings {

    /// The worst first.
    public static final List<Operation> ORDER = List.of(
            Operation.REPLACE, Operation.DELETE, Operation.UPDATE, Operation.CREATE, Operation.IMPORT, Operation.READ);

    private OperationHeadings() {}

    public static String of(Operation operation) {
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
