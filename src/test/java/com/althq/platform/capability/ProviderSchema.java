package com.althq.platform.capability;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Value;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the provider takes, from `provider/schema.json`: `"string"`, `"number"`, `"boolean"`, `[shape]` for a
/// list, `{"*": shape}` for a map, `"#name"` for an object described there.
public final class ProviderSchema {

    private static final String PROVIDERS = "pulumi:providers:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode schema;

    private ProviderSchema(JsonNode schema) {
        this.schema = schema;
    }

    public static ProviderSchema read() {
        try (var in = ProviderSchema.class.getResourceAsStream("/provider/schema.json")) {
            return new ProviderSchema(JSON.readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything that the provider would refuse, and every resource that names no provider.
    public List<String> violations(ResourceGraph graph) {
        return graph.resources().stream().flatMap(this::violations).toList();
    }

    private Stream<String> violations(Resource resource) {
        var type = schema.get("types").get(resource.type());
        if (type == null) {
            return Stream.of(resource.name() + ": the schema knows no " + resource.type());
        }
        var isProvider = resource.type().startsWith(PROVIDERS);
        var provider = resource.provider().isPresent() == isProvider
                ? Stream.of(resource.name() + ": no explicit provider")
                : Stream.<String>empty();
        return Stream.concat(provider, fields(resource.name(), resource.inputs(), type));
    }

    private Stream<String> fields(String at, Map<String, Value> fields, JsonNode object) {
        var missing = stream(object.get("required"))
                .map(JsonNode::asText)
                .filter(it -> !fields.containsKey(it))
                .map(it -> at + ": no " + it);
        var wrong = fields.entrySet().stream().flatMap(it -> {
            var shape = object.get("properties").get(it.getKey());
            return shape == null
                    ? Stream.of(at + ": unknown property " + it.getKey())
                    : value(at + "." + it.getKey(), it.getValue(), shape);
        });
        return Stream.concat(missing, wrong);
    }

    private Stream<String> value(String at, Value value, JsonNode shape) {
        return switch (value) {
            // What they stand for is not known here.
            case Value.Secret _, Value.Unknown _, Value.Reference _ -> Stream.empty();
            case Value.Items items
            when shape.isArray() ->
                IntStream.range(0, items.values().size())
                        .boxed()
                        .flatMap(i -> value(at + "[" + i + "]", items.values().get(i), shape.get(0)));
            case Value.Fields fields
            when shape.isObject() ->
                fields.values().entrySet().stream()
                        .flatMap(it -> value(at + "." + it.getKey(), it.getValue(), shape.get("*")));
            case Value.Fields fields
            when shape.asText().startsWith("#") ->
                fields(
                        at,
                        fields.values(),
                        schema.get("objects").get(shape.asText().substring(1)));
            // A provider's settings that are no scalars travel as JSON.
            case Value.Text text
            when shape.asText().startsWith("#") && text.value().startsWith("{") ->
                json(at, text.value(), schema.get("objects").get(shape.asText().substring(1)));
            case Value.Text _, Value.Joined _, Value.Late _ -> expect(at, "string", shape);
            case Value.Numeric _ -> expect(at, "number", shape);
            case Value.Flag _ -> expect(at, "boolean", shape);
            case Value.Items _ -> Stream.of(at + ": a list where " + shape + " is expected");
            case Value.Fields _ -> Stream.of(at + ": an object where " + shape + " is expected");
        };
    }

    private static Stream<String> json(String at, String text, JsonNode object) {
        try {
            return JSON.readTree(text).properties().stream()
                    .filter(it -> !object.get("properties").has(it.getKey()))
                    .map(it -> at + ": unknown property " + it.getKey());
        } catch (JsonProcessingException e) {
            return Stream.of(at + ": no JSON");
        }
    }

    private static Stream<String> expect(String at, String kind, JsonNode shape) {
        return shape.asText().equals(kind)
                ? Stream.empty()
                : Stream.of(at + ": a " + kind + " where " + shape + " is expected");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(array::get);
    }
}
