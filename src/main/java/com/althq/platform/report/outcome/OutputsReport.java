package com.althq.platform.report.outcome;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.json.JsonValueWriter;
import com.althq.platform.report.terminal.TerminalText;
import com.althq.platform.report.terminal.TextColumns;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.SortedMap;

/// The outputs of a stack, as text and as JSON.
///
/// @param outputs values by name; a secret is shown as `[secret]`
public record OutputsReport(String stack, SortedMap<String, Value> outputs) {

    /// @param colour whether to use ANSI colours
    public String terminal(boolean colour) {
        if (outputs.isEmpty()) {
            return new TerminalText(colour)
                    .text(stack)
                    .words(" has no outputs.\n")
                    .toString();
        }
        var columns = new TextColumns(List.of("OUTPUT", "VALUE"));
        outputs.forEach((name, value) -> columns.add(List.of(name, ValueText.of(value))));
        return columns.render(colour);
    }

    /// As JSON, ending in a new line.
    public String json() {
        var root = JsonNodeFactory.instance.objectNode().put("stack", stack);
        root.set("outputs", JsonValueWriter.of(outputs));
        return JsonRenderer.print(root);
    }
}
