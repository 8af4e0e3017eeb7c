package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the provider takes (`provider/schema.json`, the form of which is described at `ProviderSchema`) and what it
/// answers beside that (`provider/computed.json`).
final class StandInSchema {

    private static final JsonNode TAKEN = read("/provider/schema.json");
    private static final JsonNode ANSWERED = read("/provider/computed.json");

    private static final Set<String> SENSITIVE =
            Set.of("aws:ssm/parameter:Parameter value", "aws:rds/instance:Instance password");

    private StandInSchema() {}

    /// What the type is made of: `required` and `properties`.
    static Optional<JsonNode> type(String type) {
        return Optional.ofNullable(TAKEN.path("types").get(type));
    }

    /// All that it knows.
    static Stream<String> types() {
        return TAKEN.path("types").properties().stream().map(Map.Entry::getKey);
    }

    static boolean takes(String type, String property) {
        return TAKEN.path("types").path(type).path("properties").has(property);
    }

    /// The object that a shape such as `"#ecs.ServiceLoadBalancer"` names.
    static Optional<JsonNode> object(JsonNode shape) {
        return shape.asText().startsWith("#")
                ? Optional.ofNullable(TAKEN.path("objects").get(shape.asText().substring(1)))
                : Optional.empty();
    }

    /// The outputs that are no inputs, with their kinds: `string`, `number`, `boolean`, `list`, `object`.
    static JsonNode computed(String type) {
        return ANSWERED.path(type);
    }

    /// Whether the provider itself calls a property a secret.
    static boolean isSensitive(String type, String property) {
        return SENSITIVE.contains(type + " " + property);
    }

    private static JsonNode read(String resource) {
        try (var in = StandInSchema.class.getResourceAsStream(resource)) {
            return WireJson.JSON.readTree(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
