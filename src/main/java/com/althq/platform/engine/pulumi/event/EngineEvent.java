package com.althq.platform.engine.pulumi.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One event of the Pulumi engine's event log.
public sealed interface EngineEvent {

    /// A step begins.
    record Begun(Step step) implements EngineEvent {}

    /// A step has ended well; for a refresh, this one has what was found.
    record Done(Step step) implements EngineEvent {}

    record Failed(Step step) implements EngineEvent {}

    /// A message. Not shown unmasked: it may contain a secret.
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

    /// The last event; a log without it is incomplete.
    record End() implements EngineEvent {}

    /// An event that is not used.
    record Other(String kind) implements EngineEvent {}

    /// One step of the engine; a replacement has three.
    ///
    /// @param operation the engine's word: `create`, `create-replacement`, `delete-replaced`, …
    /// @param before    the resource in the state before; empty for a new one
    /// @param after     the resource in the state afterwards; empty for a deleted one
    /// @param replaces  the properties that force a replacement
    /// @param differs   the properties that differ
    /// @param details   kind of difference by path: `update`, `add-replace`, …
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

    /// @param line one line of the log, a JSON object
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
