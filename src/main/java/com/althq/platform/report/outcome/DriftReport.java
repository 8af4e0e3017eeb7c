package com.althq.platform.report.outcome;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.json.JsonValueWriter;
import com.althq.platform.report.terminal.TerminalText;
import com.althq.platform.report.terminal.TerminalText.Style;
import com.althq.platform.report.words.ReviewSentences;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// The differences between the state of a stack and the account, as text and as JSON.
///
/// @param checkedResources how many resources were compared
/// @param notes   further remarks for the reader, one line each
/// @param next    one sentence on what to do now, then commands, one a line; used only when there are differences
public record DriftReport(
        String stack, int checkedResources, List<Drifted> drifted, List<String> notes, List<String> next) {

    /// @param deleted whether the resource no longer exists in the account
    public record Drifted(Urn urn, boolean deleted, List<Difference> differences) {}

    /// @param state the value in the state, from the last apply
    /// @param live  the value in the account
    public record Difference(String path, Optional<Value> state, Optional<Value> live) {}

    /// @param colour whether to use ANSI colours
    public String terminal(boolean colour) {
        var out = new TerminalText(colour);
        out.text(drifted.isEmpty() ? Style.GREEN : Style.YELLOW, "● ").text(Style.BOLD, stack);
        if (drifted.isEmpty()) {
            out.words(": no drift, ").count(checkedResources).words(" resources are as they were applied\n");
        } else {
            out.words(": drift, ").count(drifted.size()).words(" of ").count(checkedResources);
            out.words(" resources are not as they were applied\n");
        }
        for (var it : drifted) {
            out.words("\n").styled(ReviewSentences.resource(it.urn())).text(Style.RED, it.deleted() ? " is gone" : "");
            out.words("\n");
            it.differences()
                    .forEach(difference -> out.words("  ")
                            .text(difference.path())
                            .words(": ")
                            .text(shown(difference.state()))
                            .words(" was applied, ")
                            .text(shown(difference.live()))
                            .words(" is there now\n"));
        }
        notes.forEach(it -> out.words("\nnote: ").text(it).words("\n"));
        return out.nextSteps(drifted.isEmpty() ? List.of() : next).toString();
    }

    private static String shown(Optional<Value> value) {
        return value.map(ValueText::of).map(it -> it.isEmpty() ? "\"\"" : it).orElse("nothing");
    }

    /// As JSON, ending in a new line.
    public String json() {
        var root = JsonNodeFactory.instance
                .objectNode()
                .put("stack", stack)
                .put("drift", !drifted.isEmpty())
                .put("looked", checkedResources);
        var all = root.putArray("drifted");
        for (var it : drifted) {
            var entry = all.addObject()
                    .put("urn", it.urn().value())
                    .put("type", it.urn().type())
                    .put("name", it.urn().name())
                    .put("gone", it.deleted());
            var differences = entry.putArray("differences");
            it.differences()
                    .forEach(difference -> differences
                            .addObject()
                            .put("path", difference.path())
                            .<ObjectNode>set("state", json(difference.state()))
                            .set("live", json(difference.live())));
        }
        var lines = root.putArray("notes");
        notes.forEach(lines::add);
        return JsonRenderer.print(root);
    }

    private static JsonNode json(Optional<Value> value) {
        return value.map(JsonValueWriter::of).orElseGet(JsonNodeFactory.instance::nullNode);
    }
}
