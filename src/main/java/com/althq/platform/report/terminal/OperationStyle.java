package com.althq.platform.report.terminal;

import com.althq.platform.plan.Operation;
import com.althq.platform.report.terminal.TerminalText.Style;

/// The sign and the colour of an operation on a terminal.
final class OperationStyle {

    private OperationStyle() {}

    static Style style(Operation operation) {
        return switch (operation) {
            case CREATE, IMPORT -> Style.GREEN;
            case UPDATE -> Style.YELLOW;
            case REPLACE, DELETE -> Style.RED;
            case READ, SAME -> Style.DIM;
        };
    }

    static String sign(Operation operation) {
        return switch (operation) {
            case CREATE -> "+";
            case UPDATE -> "~";
            case REPLACE -> "±";
            case DELETE -> "-";
            case IMPORT -> "=";
            case READ -> "?";
            case SAME -> " ";
        };
    }
}
