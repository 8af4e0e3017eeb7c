package com.althq.platform.report;

import com.althq.platform.graph.Display;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Steps as the lines of a diff, each with its marker in the first column, where it is coloured.
final class Diff {

    private Diff() {}

    static List<String> lines(List<Step> steps) {
        var lines = new ArrayList<String>();
        for (var step : steps) {
            lines.add(sign(step.operation()) + " " + step.operation().word() + " " + step.type() + " " + step.name());
            Leaves.of(step.changes()).forEach(change -> lines(change, lines));
        }
        return lines;
    }

    private static void lines(PropertyChange change, List<String> lines) {
        var before = parts(change.before());
        var after = parts(change.after());
        var forced = change.forcesReplace() && change.before().isPresent() ? "  (replaces)" : "";
        var gone = without(before, after);
        var come = without(after, before);
        // The same parts in another order: all of them are shown.
        var moved = gone.isEmpty() && come.isEmpty();
        (moved ? before : gone).forEach(it -> lines.add("-   " + change.path() + ": " + it));
        (moved ? after : come).forEach(it -> lines.add("+   " + change.path() + ": " + it + forced));
    }

    /// A value, or of a list of objects in JSON the objects, so that of a long policy only the statements that
    /// change are shown.
    private static List<String> parts(Optional<Value> value) {
        return value.map(Display::of)
                .map(it -> List.of(it.split("(?<=}),(?=\\{)", -1)))
                .orElse(List.of());
    }

    private static List<String> without(List<String> all, List<String> others) {
        var left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
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
