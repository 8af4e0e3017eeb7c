package com.althq.platform.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import pulumirpc.Provider.CheckFailure;

/// What of the inputs the provider refuses before anything happens: a property that it does not know, one that is not
/// there, one of another kind, and what [RefusedValues] names. What is not known yet passes.
final class InputValidation {

    private static final String PROVIDER = "pulumi:providers:";

    private final String type;
    private final List<CheckFailure> failures = new ArrayList<>();

    private InputValidation(String type) {
        this.type = type;
    }

    static List<CheckFailure> failures(String type, ObjectNode inputs) {
        var check = new InputValidation(type);
        var shape = StandInSchema.type(type)
                .orElseThrow(() -> new ProviderRefusalException("unrecognized resource type (Check): " + type));
        check.object("", inputs, shape);
        if (check.failures.isEmpty()) {
            RefusedValues.of(type, inputs).forEach(it -> check.fail(it.property(), it.reason()));
        }
        return check.failures;
    }

    private void fail(String property, String reason) {
        failures.add(CheckFailure.newBuilder()
                .setProperty(property)
                .setReason(reason)
                .build());
    }

    private void object(String at, JsonNode object, JsonNode shape) {
        for (var required : shape.path("required")) {
            if (!object.has(required.asText())) {
                fail(
                        below(at, required.asText()),
                        "Missing required argument. The argument \"%s\" is required, but no definition was found."
                                .formatted(required.asText()));
            }
        }
        for (var field : object.properties()) {
            var expected = shape.path("properties").get(field.getKey());
            if (expected != null) {
                value(below(at, field.getKey()), field.getValue(), expected);
            } else if (!field.getKey().equals(ProviderDefaults.ADDED) && !isVersion(field.getKey())) {
                fail(
                        below(at, field.getKey()),
                        "An argument named \"%s\" is not expected here.".formatted(field.getKey()));
            }
        }
    }

    /// Which plugin the engine uses is among a provider's inputs.
    private boolean isVersion(String property) {
        return type.startsWith(PROVIDER) && property.equals("version");
    }

    private void value(String at, JsonNode value, JsonNode shape) {
        if (WireJson.isUnknown(value)) {
            return;
        }
        if (shape.isArray()) {
            items(at, value, shape.get(0));
        } else if (shape.isObject()) {
            map(at, value, shape.get("*"));
        } else if (shape.asText().startsWith("#")) {
            block(at, value, shape);
        } else {
            scalar(at, value, shape.asText());
        }
    }

    private void items(String at, JsonNode value, JsonNode shape) {
        if (!value.isArray()) {
            fail(at, "Inappropriate value: list required, but have " + kind(value) + ".");
            return;
        }
        for (var i = 0; i < value.size(); i++) {
            value(at + "[" + i + "]", value.get(i), shape);
        }
    }

    private void map(String at, JsonNode value, JsonNode shape) {
        if (value.isObject()) {
            value.properties().forEach(it -> value(below(at, it.getKey()), it.getValue(), shape));
        } else {
            fail(at, "Inappropriate value: map required, but have " + kind(value) + ".");
        }
    }

    private void block(String at, JsonNode value, JsonNode shape) {
        var object = StandInSchema.object(shape).orElseThrow();
        if (value.isObject()) {
            object(at, value, object);
        } else if (value.isTextual() && type.startsWith(PROVIDER)) {
            // A provider's settings that are no scalars travel as JSON.
            json(at, value.textValue(), object);
        } else {
            fail(at, "Inappropriate value: object required, but have " + kind(value) + ".");
        }
    }

    private void json(String at, String text, JsonNode shape) {
        try {
            object(at, WireJson.JSON.readTree(text), shape);
        } catch (JsonProcessingException e) {
            fail(at, "could not unmarshal JSON");
        }
    }

    private void scalar(String at, JsonNode value, String expected) {
        var fits = switch (expected) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
        if (!fits) {
            fail(at, "Inappropriate value: " + expected + " required, but have " + kind(value) + ".");
        }
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "list";
            case OBJECT, POJO -> "object";
            case BOOLEAN -> "bool";
            case NUMBER -> "number";
            case STRING, BINARY -> "string";
            case NULL, MISSING -> "null";
        };
    }

    private static String below(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
