package com.althq.platform.plan.review;

import com.althq.platform.graph.Value;
import com.althq.platform.plan.JsonNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes [Value]s to the JSON of a review file, and reads them. A value other than a text, number, flag or object
/// is an array that begins with its kind: `["ref", urn, property]`, `["secret", source]`, `["unknown", name]`,
/// `["late", name, now]`, `["text", parts…]` and `["list", elements…]`, so that no text of a user can be taken for
/// one.
final class ValueJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// The number of texts after the kind.
    private static final Map<String, Integer> SIZES = Map.of("ref", 2, "late", 2, "secret", 1, "unknown", 1);

    private ValueJson() {}

    static ObjectNode write(Map<String, Value> fields) {
        var object = JSON.objectNode();
        fields.forEach((name, value) -> object.set(name, write(value)));
        return object;
    }

    static JsonNode write(Value value) {
        return switch (value) {
            case Value.Text(var text) -> JSON.textNode(text);
            case Value.Numeric(var number) -> JsonNumber.of(number);
            case Value.Flag(var flag) -> JSON.booleanNode(flag);
            case Value.Fields(var fields) -> write(fields);
            case Value.Items(var items) -> tagged("list", items);
            case Value.Joined(var parts) -> tagged("text", parts);
            case Value.Reference(var urn, var property) -> tagged("ref", urn.value(), property);
            case Value.Secret(var source) -> tagged("secret", source);
            case Value.Unknown(var name) -> tagged("unknown", name);
            case Value.Late(var name, var now) -> tagged("late", name, now);
        };
    }

    private static ArrayNode tagged(String kind, List<Value> values) {
        var array = JSON.arrayNode().add(kind);
        values.forEach(it -> array.add(write(it)));
        return array;
    }

    private static ArrayNode tagged(String kind, String... texts) {
        var array = JSON.arrayNode().add(kind);
        List.of(texts).forEach(array::add);
        return array;
    }

    static SortedMap<String, Value> fields(StrictJsonNode json) {
        var fields = new TreeMap<String, Value>();
        json.fields().forEach((name, field) -> fields.put(name, read(field)));
        return fields;
    }

    static Value read(StrictJsonNode json) {
        return switch (json.node().getNodeType()) {
            case STRING -> new Value.Text(json.text());
            case NUMBER -> new Value.Numeric(json.node().doubleValue());
            case BOOLEAN -> new Value.Flag(json.flag());
            case OBJECT -> new Value.Fields(fields(json));
            case ARRAY -> tagged(json.elements(), json);
            default -> throw json.isNot("a value");
        };
    }

    private static Value tagged(List<StrictJsonNode> elements, StrictJsonNode json) {
        var kind = elements.isEmpty() ? "" : elements.getFirst().text();
        var rest = elements.subList(Math.min(1, elements.size()), elements.size());
        if (rest.size() != SIZES.getOrDefault(kind, rest.size())) {
            throw json.isNot("a value");
        }
        return switch (kind) {
            case "list" -> new Value.Items(values(rest));
            case "text" -> new Value.Joined(values(rest));
            case "ref" ->
                new Value.Reference(rest.getFirst().urn(), rest.getLast().text());
            case "late" -> new Value.Late(rest.getFirst().text(), rest.getLast().text());
            case "secret" -> new Value.Secret(rest.getFirst().text());
            case "unknown" -> new Value.Unknown(rest.getFirst().text());
            default -> throw json.isNot("a value");
        };
    }

    private static List<Value> values(List<StrictJsonNode> elements) {
        var values = new ArrayList<Value>();
        elements.forEach(it -> values.add(read(it)));
        return values;
    }
}
