package com.althq.platform.report;

import com.althq.platform.graph.Display;
import com.althq.platform.graph.Value;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.SortedMap;

/// What a stack hands out.
///
/// @param outputs by name; a secret is told as `[secret]`
public record OutputsReport(String stack, SortedMap<String, Value> outputs) {

    /// @param colour whether to use ANSI colours
    public String terminal(boolean colour) {
        if (outputs.isEmpty()) {
            return new Terminal(colour).text(stack).say(" has no outputs.\n").toString();
        }
        var columns = new Columns(List.of("OUTPUT", "VALUE"));
        outputs.forEach((name, value) -> columns.add(List.of(name, Display.of(value))));
        return columns.render(colour);
    }

    /// For machines, ending in a new line.
    public String json() {
        var root = JsonNodeFactory.instance.objectNode().put("stack", stack);
        root.set("outputs", JsonValues.of(outputs));
        return JsonReport.print(root);
    }
}
