package com.althq.platform.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// A number as JSON: below 10^15 whole numbers are written without a fraction.
public final class JsonNumber {

    private static final double WHOLE = 1e15;

    private JsonNumber() {}

    public static JsonNode of(double number) {
        var json = JsonNodeFactory.instance;
        return number == Math.rint(number) && Math.abs(number) < WHOLE
                ? json.numberNode((long) number)
                : json.numberNode(number);
    }
}
