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

/// Where the account is not as the state of a stack says.
///
/// @param looked  how many resources were looked at
/// @param notes   one line each
/// @param next    what to do now where something is different, one sentence; lines of commands after it
public record DriftReport(String stack, int looked, List<Drifted> drifted, List<String> notes, List<String> next) {

    /// @param gone somebody deleted it
    public record Drifted(Urn urn, boolean gone, List<Difference> differences) {}

    /// @param state what was applied last
    /// @param live  what is there now
    public record Difference(String path, Optional<Value> state, Optional<Value> live) {}

    /// @param colour whether to use ANSI colours
    public String terminal(boolean colour) {
        var out = new TerminalText(colour);
        out.text(drifted.isEmpty() ? Style.GREEN : Style.YELLOW, "● ").text(Style.BOLD, stack);
        if (drifted.isEmpty()) {
            out.say(": no drift, ").count(looked).say(" resources are as they were applied\n");
        } else {
            out.say(": drift, ").count(drifted.size()).say(" of ").count(looked);
            out.say(" resources are not as they were applied\n");
        }
        for (var it : drifted) {
            out.say("\n").phrase(ReviewSentences.resource(it.urn())).text(Style.RED, it.gone() ? " is gone" : "");
            out.say("\n");
            it.differences()
                    .forEach(difference -> out.say("  ")
                            .text(difference.path())
                            .say(": ")
                            .text(shown(difference.state()))
                            .say(" was applied, ")
                            .text(shown(difference.live()))
                            .say(" is there now\n"));
        }
        notes.forEach(it -> out.say("\nnote: ").text(it).say("\n"));
        return out.next(drifted.isEmpty() ? List.of() : next).toString();
    }

    private static String shown(Optional<Value> value) {
        return value.map(ValueText::of).map(it -> it.isEmpty() ? "\"\"" : it).orElse("nothing");
    }

    /// For machines, ending in a new line.
    public String json() {
        var root = JsonNodeFactory.instance
                .objectNode()
                .put("stack", stack)
                .put("drift", !drifted.isEmpty())
                .put("looked", looked);
        var all = root.putArray("drifted");
        for (var it : drifted) {
            var entry = all.addObject()
                    .put("urn", it.urn().value())
                    .put("type", it.urn().type())
                    .put("name", it.urn().name())
                    .put("gone", it.gone());
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
