package com.althq.platform.engine.pulumi.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One line of the engine's event log.
public sealed interface EngineEvent {

    /// A step is about to be done.
    record Begun(Step step) implements EngineEvent {}

    /// A step is done; of a refresh it is this that says what was found.
    record Done(Step step) implements EngineEvent {}

    record Failed(Step step) implements EngineEvent {}

    /// Something was said. Never shown as it is: it may hold a secret in clear.
    record Diagnostic(String severity, Optional<String> urn, String message) implements EngineEvent {

        public boolean isError() {
            return severity.equals("error");
        }

        public boolean isWarning() {
            return severity.equals("warning");
        }
    }

    /// @param result `succeeded`, `failed` or `canceled`
    record Summary(String result) implements EngineEvent {}

    /// Nothing comes after it; a log without it is not whole.
    record End() implements EngineEvent {}

    /// Any other, known or not; nothing of it is used.
    record Other(String kind) implements EngineEvent {}

    /// One step of the engine; a replacement is three.
    ///
    /// @param operation    as the engine writes it: `create`, `create-replacement`, `delete-replaced`, …
    /// @param before       what the state has; missing for what is new
    /// @param after        what the state will have; missing for what goes
    /// @param replaces     the properties for which it is made anew
    /// @param differs      the properties of the resource that differ
    /// @param details      path to kind of difference: `update`, `add-replace`, …
    record Step(
            String operation,
            String urn,
            String type,
            Optional<JsonNode> before,
            Optional<JsonNode> after,
            List<String> replaces,
            List<String> differs,
            Map<String, String> details) {
        public Step {
            replaces = List.copyOf(replaces);
            differs = List.copyOf(differs);
            details = Map.copyOf(details);
        }
    }

    /// @param line one JSON object
    static EngineEvent of(JsonNode line) {
        for (var property : line.properties()) {
            var body = property.getValue();
            switch (property.getKey()) {
                case "sequence", "timestamp" -> {}
                case "resourcePreEvent" -> {
                    return new Begun(stepOf(body.path("metadata")));
                }
                case "resOutputsEvent" -> {
                    return new Done(stepOf(body.path("metadata")));
                }
                case "resOpFailedEvent" -> {
                    return new Failed(stepOf(body.path("metadata")));
                }
                case "diagnosticEvent" -> {
                    return new Diagnostic(
                            body.path("severity").asText(),
                            Optional.of(body.path("urn").asText()).filter(it -> !it.isEmpty()),
                            body.path("message").asText());
                }
                case "policyEvent" -> {
                    return new Diagnostic(
                            body.path("enforcementLevel").asText().equals("mandatory") ? "error" : "warning",
                            Optional.of(body.path("resourceUrn").asText()).filter(it -> !it.isEmpty()),
                            "policy " + body.path("policyName").asText() + ": "
                                    + body.path("message").asText());
                }
                case "summaryEvent" -> {
                    return new Summary(body.path("result").asText());
                }
                case "cancelEvent" -> {
                    return new End();
                }
                default -> {
                    return new Other(property.getKey());
                }
            }
        }
        return new Other("");
    }

    private static Step stepOf(JsonNode metadata) {
        var details = new TreeMap<String, String>();
        metadata.path("detailedDiff")
                .properties()
                .forEach(it ->
                        details.put(it.getKey(), it.getValue().path("diffKind").asText()));
        return new Step(
                metadata.path("op").asText(),
                metadata.path("urn").asText(),
                metadata.path("type").asText(),
                Optional.of(metadata.path("old")).filter(JsonNode::isObject),
                Optional.of(metadata.path("new")).filter(JsonNode::isObject),
                texts(metadata.path("keys")),
                texts(metadata.path("diffs")),
                details);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(it -> texts.add(it.asText()));
        return texts;
    }
}
