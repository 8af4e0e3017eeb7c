package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;

/// A policy as the provider compares it: statements, actions, resources, principals and the values of conditions are
/// sets.
final class NormalizedPolicy {

    private NormalizedPolicy() {}

    static JsonNode normalised(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                var normalised = object.objectNode();
                object.propertyStream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(it -> normalised.set(it.getKey(), normalised(it.getValue())));
                yield normalised;
            }
            case ArrayNode list ->
                list.arrayNode()
                        .addAll(list.valueStream()
                                .map(NormalizedPolicy::normalised)
                                .sorted(Comparator.comparing(JsonNode::toString))
                                .toList());
            default -> value;
        };
    }
}
