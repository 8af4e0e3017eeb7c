package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;

/// The engine's values as JSON and back. Secrets and outputs are unwrapped, as the engine does itself for a provider
/// that takes none; what is not known yet stays the engine's sentinel.
final class WireJson {

    static final ObjectMapper JSON = new ObjectMapper();

    /// What the engine sends, and takes, for a value that is not known yet.
    static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SPECIAL = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private static final double WHOLE = 1L << 53;

    private WireJson() {}

    static boolean isUnknown(JsonNode node) {
        return node.isTextual() && node.textValue().equals(UNKNOWN);
    }

    static ObjectNode object(Struct struct) {
        var object = NODES.objectNode();
        struct.getFieldsMap().forEach((name, value) -> {
            if (!value.hasNullValue()) {
                object.set(name, node(value));
            }
        });
        return object;
    }

    private static JsonNode node(Value value) {
        return switch (value.getKindCase()) {
            case NUMBER_VALUE -> number(value.getNumberValue());
            case STRING_VALUE -> NODES.textNode(value.getStringValue());
            case BOOL_VALUE -> NODES.booleanNode(value.getBoolValue());
            case STRUCT_VALUE -> unwrapped(value.getStructValue());
            case LIST_VALUE -> list(value.getListValue());
            case NULL_VALUE, KIND_NOT_SET -> NODES.nullNode();
        };
    }

    private static JsonNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? NODES.numberNode((long) value)
                : NODES.numberNode(value);
    }

    private static JsonNode list(ListValue list) {
        var array = NODES.arrayNode(list.getValuesCount());
        list.getValuesList().forEach(it -> array.add(node(it)));
        return array;
    }

    private static JsonNode unwrapped(Struct struct) {
        var special = struct.getFieldsMap().get(SPECIAL);
        if (special != null
                && (special.getStringValue().equals(SECRET)
                        || special.getStringValue().equals(OUTPUT))) {
            var value = struct.getFieldsMap().get("value");
            return value == null ? NODES.textNode(UNKNOWN) : node(value);
        }
        return object(struct);
    }

    static Struct struct(ObjectNode object) {
        var struct = Struct.newBuilder();
        object.properties().forEach(it -> struct.putFields(it.getKey(), value(it.getValue())));
        return struct.build();
    }

    /// The same, with what the provider itself calls a secret marked as one.
    static Struct struct(String type, ObjectNode object) {
        var struct = struct(object).toBuilder();
        for (var field : object.properties()) {
            if (StandInSchema.isSensitive(type, field.getKey()) && !isUnknown(field.getValue())) {
                var secret = Struct.newBuilder()
                        .putFields(
                                SPECIAL,
                                Value.newBuilder().setStringValue(SECRET).build())
                        .putFields("value", value(field.getValue()));
                struct.putFields(
                        field.getKey(),
                        Value.newBuilder().setStructValue(secret).build());
            }
        }
        return struct.build();
    }

    private static Value value(JsonNode node) {
        var value = Value.newBuilder();
        return switch (node) {
            case ObjectNode it -> value.setStructValue(struct(it)).build();
            case ArrayNode it -> value.setListValue(values(it)).build();
            case JsonNode it
            when it.isNumber() -> value.setNumberValue(it.doubleValue()).build();
            case JsonNode it
            when it.isBoolean() -> value.setBoolValue(it.booleanValue()).build();
            case JsonNode it
            when it.isNull() -> value.setNullValue(NullValue.NULL_VALUE).build();
            default -> value.setStringValue(node.asText()).build();
        };
    }

    private static ListValue values(ArrayNode array) {
        var list = ListValue.newBuilder();
        array.forEach(it -> list.addValues(value(it)));
        return list.build();
    }
}
