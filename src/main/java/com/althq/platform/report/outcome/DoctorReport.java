package com.althq.platform.report.outcome;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/// The checks of `platform doctor` as JSON.
///
/// @param ready whether every check passed
public record DoctorReport(boolean ready, List<Line> lines) {

    /// @param state `fine`, `wrong` or `unknown`
    public record Line(String subject, String state, String text) {}

    public DoctorReport {
        lines = List.copyOf(lines);
    }

    /// As JSON, ending in a new line.
    public String json() {
        var root = JsonNodeFactory.instance.objectNode().put("ready", ready);
        var array = root.putArray("checks");
        lines.forEach(it -> array.addObject()
                .put("subject", it.subject())
                .put("state", it.state())
                .put("text", it.text()));
        return root.toPrettyString() + "\n";
    }
}
