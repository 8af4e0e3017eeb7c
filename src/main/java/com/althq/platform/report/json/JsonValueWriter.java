package com.althq.platform.report.json;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.JsonNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/// Writes a [Value] as JSON. An unknown or secret value is an object with one key that begins with `$`. Within
/// text, a reference is `${name.property}`, and a `${` of the user is written `$${`.
public final class JsonValueWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonValueWriter() {}

    public static JsonNode of(Value value) {
        return switch (value) {
            case Value.Text _, Value.Late _, Value.Joined _ -> JSON.textNode(ValueText.of(value));
            case Value.Numeric(var number) -> JsonNumber.of(number);
            case Value.Flag(var flag) -> JSON.booleanNode(flag);
            case Value.Reference reference -> unknown(ValueText.symbol(reference));
            case Value.Unknown unknown -> unknown(ValueText.symbol(unknown));
            case Value.Secret _ -> JSON.objectNode().put("$secret", true);
            case Value.Items(var items) -> {
                var array = JSON.arrayNode();
                items.forEach(item -> array.add(of(item)));
                yield array;
            }
            case Value.Fields(var fields) -> of(fields);
        };
    }

    public static JsonNode of(Map<String, Value> fields) {
        var object = JSON.objectNode();
        fields.forEach((key, field) -> object.set(key, of(field)));
        return object;
    }

    private static JsonNode unknown(String symbol) {
        return JSON.objectNode().put("$unknown", symbol);
    }
}
