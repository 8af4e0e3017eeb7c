package com.althq.platform.engine.pulumi.event;

import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads property paths in the Pulumi engine's notation: `tags["a.b"]`, `attributes[0].name`.
public final class EnginePropertyPaths {

    private static final Pattern PART =
            Pattern.compile("\\[\"((?:[^\"\\\\]|\\\\.)*)\"\\]|\\[(\\d{1,9})\\]|([^.\\[\\]]+)");

    private static final Pattern INDEX = Pattern.compile("\\[\\d{1,9}\\]");

    private EnginePropertyPaths() {}

    /// The value at a path, if there is one.
    public static Optional<Value> at(Map<String, Value> fields, String path) {
        Optional<Value> value = Optional.of(Value.fields(fields));
        for (var part : parts(path)) {
            value = value.flatMap(it -> child(it, part));
        }
        return value;
    }

    /// The first part of a path: the property of the resource.
    public static String property(String path) {
        var parts = parts(path);
        return parts.isEmpty() ? path : parts.getFirst();
    }

    /// Whether a path leads to an element of a list, or into one.
    public static boolean isInList(String path) {
        return INDEX.matcher(path).find();
    }

    /// The same path for any element of a list: `attributes[*].name`.
    public static String pattern(String path) {
        return INDEX.matcher(path).replaceAll("[*]");
    }

    private static List<String> parts(String path) {
        var parts = new ArrayList<String>();
        var matcher = PART.matcher(path);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                parts.add(matcher.group(1).replaceAll("\\\\(.)", "$1"));
            } else {
                parts.add(matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
            }
        }
        return parts;
    }

    private static Optional<Value> child(Value value, String part) {
        return switch (value) {
            case Value.Fields(var fields) -> Optional.ofNullable(fields.get(part));
            case Value.Items(var items)
            when part.matches("\\d{1,9}") && Integer.parseInt(part) < items.size() ->
                Optional.of(items.get(Integer.parseInt(part)));
            default -> Optional.empty();
        };
    }
}
