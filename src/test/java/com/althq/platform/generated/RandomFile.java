package com.althq.platform.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;

/// A file that the schema takes: every property absent or there, with the first, the last, the default or any value
/// of its range.
final class RandomFile {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// What the rules refuse, whatever else the file says.
    private static final Set<String> REFUSED = Set.of("PROVISIONED", "INCLUDE", "amd64");

    /// Where nothing limits a number.
    private static final int MOST = 10_000;

    private final Random random;
    private final RandomTexts names;

    /// How likely what may be left out is there.
    private final double fullness;

    RandomFile(Random random) {
        this.random = random;
        this.names = new RandomTexts(random);
        this.fullness = List.of(0.0, 0.3, 0.6, 0.9, 1.0).get(random.nextInt(5));
    }

    /// @param schema of the whole file
    ObjectNode make(JsonNode schema) {
        return object("", schema);
    }

    /// @param property where the schema has it: `s3.buckets[].name`
    JsonNode value(String property, JsonNode schema) {
        if (property.equals("secrets")) {
            return secrets();
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            var values = StreamSupport.stream(schema.get("enum").spliterator(), false)
                    .filter(it -> !REFUSED.contains(it.asText()))
                    .toList();
            return values.get(random.nextInt(values.size()));
        }
        return switch (schema.get("type").asText()) {
            case "object" -> property.endsWith(".environmentVariables") ? variables() : object(property, schema);
            case "array" -> list(property, schema);
            case "integer" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(names.of(property));
        };
    }

    private ObjectNode object(String property, JsonNode schema) {
        var required = schema.path("required").toString();
        var object = JSON.objectNode();
        schema.path("properties").properties().forEach(it -> {
            if (required.contains("\"" + it.getKey() + "\"") || isThere(property)) {
                object.set(it.getKey(), value(path(property, it.getKey()), it.getValue()));
            }
        });
        return object;
    }

    /// Any subset of the sections is as good as any other.
    private boolean isThere(String property) {
        return property.equals("spec") ? random.nextInt(2) == 0 : random.nextDouble() < fullness;
    }

    static String path(String property, String key) {
        return Set.of("", "spec").contains(property) ? key : property + "." + key;
    }

    private ArrayNode list(String property, JsonNode schema) {
        var list = JSON.arrayNode();
        var least = schema.path("minItems").asInt(0);
        var count = least + random.nextInt(List.of(1, 2, 3, 4, 12).get(random.nextInt(5)));
        for (var i = 0; i < count; i++) {
            list.add(value(property + "[]", schema.get("items")));
        }
        return list;
    }

    private int number(JsonNode schema) {
        var least = schema.get("minimum").asInt();
        var most = schema.path("maximum").asInt(MOST);
        return switch (random.nextInt(5)) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> schema.path("default").asInt(least);
            default -> random.nextInt(least, most);
        };
    }

    private ObjectNode variables() {
        var variables = JSON.objectNode();
        for (var i = random.nextInt(8); i > 0; i--) {
            variables.put(names.variable(), names.variableValue());
        }
        return variables;
    }

    private JsonNode secrets() {
        var count = 1 + random.nextInt(6);
        if (random.nextBoolean()) {
            var list = JSON.arrayNode();
            for (var i = 0; i < count; i++) {
                list.add("S" + names.variable());
            }
            return list;
        }
        var map = JSON.objectNode();
        for (var i = 0; i < count; i++) {
            map.putObject("S" + names.variable()).put("dev", names.ciphertext()).put("prod", names.ciphertext());
        }
        return map;
    }
}
