package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/// The containers of a task as ECS keeps them, so that two texts of the same meaning are equal.
final class NormalizedContainers {

    private NormalizedContainers() {}

    /// Variables and secrets are sets; what is empty, or the default, may as well be left out.
    static JsonNode normalised(JsonNode containers) {
        var normalised = containers.deepCopy();
        for (var container : normalised) {
            if (container instanceof ObjectNode object) {
                for (var set : List.of("environment", "secrets")) {
                    sort(object, set);
                }
                if (object.path("cpu").asInt() == 0) {
                    object.remove("cpu");
                }
                var empty = object.properties().stream()
                        .filter(it ->
                                it.getValue().isContainerNode() && it.getValue().isEmpty())
                        .map(java.util.Map.Entry::getKey)
                        .toList();
                object.remove(empty);
            }
        }
        return normalised;
    }

    private static void sort(ObjectNode object, String set) {
        if (object.path(set).isArray()) {
            var sorted = object.path(set)
                    .valueStream()
                    .sorted(Comparator.comparing(it -> it.path("name").asText()))
                    .toList();
            object.putArray(set).addAll(sorted);
        }
    }
}
