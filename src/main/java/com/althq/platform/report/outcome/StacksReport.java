package com.althq.platform.report.outcome;

import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.terminal.TextColumns;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/// The stacks of a backend, as text and as JSON.
public record StacksReport(List<Entry> stacks) {

    private static final String NOT_KNOWN = "not known";
    private static final int PARTS = 3;

    /// @param stack     full name, `{environment}.{service}.{region}`
    /// @param updated   when the state was written last; empty where that is not known
    /// @param resources how many resources are in the state; empty where that is not known
    /// @param changing  who holds its lock; an empty list when nobody does, empty when the backend does not say
    public record Entry(
            String stack, Optional<String> updated, Optional<Integer> resources, Optional<List<String>> changing) {

        /// The parts of `{environment}.{service}.{region}`; empty for a name of another form.
        private String part(int index) {
            var parts = stack.split("\\.", -1);
            return parts.length == PARTS ? parts[index] : "";
        }

        private String environment() {
            return part(0);
        }

        private String service() {
            return parts() ? part(1) : stack;
        }

        private String region() {
            return part(2);
        }

        private boolean parts() {
            return !environment().isEmpty();
        }
    }

    public StacksReport {
        stacks = List.copyOf(stacks);
    }

    /// @param colour whether to use ANSI colours
    public String terminal(boolean colour) {
        if (stacks.isEmpty()) {
            return "There are no stacks here.\n";
        }
        var columns = new TextColumns(
                List.of("ENVIRONMENT", "SERVICE", "REGION", "RESOURCES", "LAST UPDATE", "CHANGED NOW BY"));
        stacks.forEach(it -> columns.add(List.of(
                it.environment(),
                it.service(),
                it.region(),
                it.resources().map(String::valueOf).orElse(NOT_KNOWN),
                it.updated().orElse("never"),
                it.changing().map(StacksReport::lockHolders).orElse(NOT_KNOWN))));
        return columns.render(colour);
    }

    private static String lockHolders(List<String> holders) {
        return holders.isEmpty() ? "nobody" : String.join(", ", holders);
    }

    /// As JSON, ending in a new line.
    public String json() {
        var root = JsonNodeFactory.instance.objectNode();
        var all = root.putArray("stacks");
        for (var it : stacks) {
            var entry = all.addObject()
                    .put("stack", it.stack())
                    .put("environment", it.parts() ? it.environment() : null)
                    .put("service", it.parts() ? it.service() : null)
                    .put("region", it.parts() ? it.region() : null)
                    .put("updated", it.updated().orElse(null))
                    .put("resources", it.resources().orElse(null));
            if (it.changing().isPresent()) {
                var who = entry.putArray("changing");
                it.changing().get().forEach(who::add);
            } else {
                entry.putNull("changing");
            }
        }
        return JsonRenderer.print(root);
    }
}
