package com.althq.platform.adoption;

import static com.althq.platform.graph.TestGraphs.text;

import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.List;

/// The old engine's policy documents.
final class LegacyPolicies {

    static final List<Value> ANYTHING = List.of(new Value.Text("*"));

    private LegacyPolicies() {}

    static Value trust(String service) {
        return text("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                + "\"Principal\":{\"Service\":\"" + service + "\"},\"Action\":[\"sts:AssumeRole\"]}]}");
    }

    static Value of(List<String> actions, List<? extends Value> resources) {
        return of(statement(actions, resources));
    }

    static Value of(Value... statements) {
        return text("{\"Version\":\"2012-10-17\",\"Statement\":[", separated(",", List.of(statements)), "]}");
    }

    static Value statement(List<String> actions, List<? extends Value> resources) {
        return text(
                "{\"Effect\":\"Allow\",\"Action\":[\"" + String.join("\",\"", actions) + "\"],\"Resource\":[\"",
                separated("\",\"", resources),
                "\"]}");
    }

    /// Everything, then what is below it.
    static List<Value> andBelow(List<? extends Value> arns) {
        var all = new ArrayList<Value>(arns);
        arns.forEach(it -> all.add(text(it, "/*")));
        return all;
    }

    private static Value separated(String separator, List<? extends Value> values) {
        var parts = new ArrayList<Object>();
        for (var value : values) {
            parts.add(parts.isEmpty() ? "" : separator);
            parts.add(value);
        }
        return text(parts.toArray());
    }
}
