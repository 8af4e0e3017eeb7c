package com.althq.platform.engine.pulumi.state;

import com.althq.platform.engine.pulumi.event.StateValueReader;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// A resource in an exported state.
///
/// @param id              its id in the provider
/// @param protect         whether Pulumi refuses to delete it
/// @param pendingDeletion whether a replacement left it to be deleted
public record StateResource(
        Urn urn,
        String id,
        Optional<Urn> provider,
        List<Urn> dependsOn,
        SortedMap<String, Value> inputs,
        SortedMap<String, Value> outputs,
        boolean protect,
        boolean pendingDeletion) {

    StateResource refreshed(JsonNode now) {
        return new StateResource(
                urn,
                id,
                provider,
                dependsOn,
                refreshed(inputs, now.path("inputs")),
                refreshed(outputs, now.path("outputs")),
                protect,
                pendingDeletion);
    }

    /// Keeps the secrets of before: an event contains a secret without its origin.
    private static SortedMap<String, Value> refreshed(SortedMap<String, Value> before, JsonNode node) {
        var now = StateValueReader.fields(node);
        before.forEach((name, value) -> {
            if (value.scalars().anyMatch(Value.Secret.class::isInstance)) {
                now.computeIfPresent(name, (_, _) -> value);
            }
        });
        return now;
    }

    public Resource resource() {
        return new Resource(
                urn,
                provider,
                Optional.empty(),
                dependsOn,
                inputs,
                new Resource.Options(
                        protect, false, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty()),
                Optional.empty());
    }
}
