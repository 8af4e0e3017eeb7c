package com.althq.platform.report.words;

import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import java.util.ArrayList;
import java.util.List;

/// Renders steps as lines of a `diff` code block, each with its marker (`+`, `-`, `!`) in the first column, where
/// GitHub colours it.
public final class DiffLines {

    private DiffLines() {}

    public static List<String> lines(List<Step> steps) {
        var lines = new ArrayList<String>();
        for (var step : steps) {
            lines.add(sign(step.operation()) + " " + step.operation().word() + " " + step.type() + " " + step.name());
            ValueLeaves.of(step.changes()).forEach(change -> lines(change, lines));
        }
        return lines;
    }

    private static void lines(PropertyChange change, List<String> lines) {
        var forced = change.forcesReplace() && change.before().isPresent() ? "  (replaces)" : "";
        var document = DocumentDiff.lines(change);
        if (document.isEmpty()) {
            change.before().ifPresent(it -> lines.add("-   " + change.path() + ": " + ValueText.of(it)));
            change.after().ifPresent(it -> lines.add("+   " + change.path() + ": " + ValueText.of(it) + forced));
        } else {
            lines.addAll(document.subList(0, document.size() - 1));
            lines.add(document.getLast() + forced);
        }
    }

    private static String sign(Operation operation) {
        return switch (operation) {
            case CREATE, IMPORT -> "+";
            case DELETE -> "-";
            case UPDATE, REPLACE -> "!";
            case READ, SAME -> " ";
        };
    }
}
