package com.althq.platform.spec.schema;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.yaml.JsonPointers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hints for values of the wrong structure: a scalar in place of a list or mapping, a mapping in place of a list,
/// and keys at the wrong level.
final class ShapeHints {

    private static final int MAX_LENGTH = 60;
    private static final int MOST_PLACES = 3;

    private final JsonNode schema;
    private final JsonNode file;

    /// @param schema the whole schema
    /// @param file   the whole file
    ShapeHints(JsonNode schema, JsonNode file) {
        this.schema = schema;
        this.file = file;
    }

    /// The hint for a value of a wrong type.
    ///
    /// @param wanted the schema of the value
    /// @param source the value as written, if it is a scalar
    Optional<String> wrongType(JsonNode wanted, JsonNode found, Optional<String> source) {
        return switch (wanted.path("type").asText()) {
            case "array" -> source.isPresent() ? item(wanted.path("items"), found, source.get()) : items(wanted, found);
            case "object" -> source.isPresent() ? entry(wanted, found, source.get()) : withoutDash(found);
            default -> Optional.empty();
        };
    }

    /// One value where a list of them is wanted.
    private static Optional<String> item(JsonNode item, JsonNode found, String source) {
        var name = item.at("/required/0").asText();
        var value = name.isEmpty() ? item : item.path("properties").path(name);
        if (source.isEmpty() || source.length() > MAX_LENGTH || !takes(value, found)) {
            return Optional.empty();
        }
        return Optional.of("write `- " + (name.isEmpty() ? "" : name + ": ") + QuotedText.escaped(source) + "`");
    }

    /// A mapping where a list is wanted.
    private static Optional<String> items(JsonNode wanted, JsonNode found) {
        var item = wanted.path("items");
        var first = found.isObject() && !found.isEmpty() ? found.fieldNames().next() : "";
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (!item.path("type").asText().equals("object")) {
            return Optional.of("a list: write `- " + QuotedText.escaped(first) + "`");
        }
        var isItem = item.path("properties").has(first);
        var key = item.at("/required/0").asText();
        return Optional.of(
                isItem
                        ? "a list: put `- ` before the first key of each, such as `- " + QuotedText.escaped(first)
                                + ": …`"
                        : "a list: write `- " + key + ": " + QuotedText.escaped(first) + "`");
    }

    /// One value where a mapping is wanted in which only one key can have it.
    private static Optional<String> entry(JsonNode wanted, JsonNode found, String source) {
        if (found.isBoolean()) {
            return found.booleanValue() && wanted.path("required").isEmpty()
                    ? Optional.of("write `{}` for every default")
                    : Optional.empty();
        }
        if (source.isEmpty() || source.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var fitting = wanted.path("properties")
                .propertyStream()
                .filter(it -> takes(it.getValue(), found))
                .map(Map.Entry::getKey)
                .toList();
        var required = wanted.path("required")
                .valueStream()
                .map(JsonNode::asText)
                .filter(fitting::contains)
                .toList();
        var key = fitting.size() == 1 ? fitting : required;
        return key.size() == 1
                ? Optional.of("write `" + key.getFirst() + ": " + QuotedText.escaped(source) + "` there instead")
                : Optional.empty();
    }

    private static boolean takes(JsonNode property, JsonNode found) {
        return switch (property.path("type").asText()) {
            case "integer" -> found.isIntegralNumber();
            case "string" ->
                found.isTextual()
                        && (!property.has("enum")
                                || property.path("enum").valueStream().anyMatch(it -> it.equals(found)));
            default -> false;
        };
    }

    /// A list where a mapping is wanted.
    private static Optional<String> withoutDash(JsonNode found) {
        var keys = found.valueStream()
                .filter(it -> it.isObject() && !it.isEmpty())
                .map(it -> it.fieldNames().next())
                .toList();
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of("write `" + QuotedText.escaped(keys.getFirst()) + ": …` without the `-`");
    }

    /// The hint for an unknown key that the schema knows at another place.
    ///
    /// @param place  pointer to the mapping that has the key
    /// @param around the schema of that mapping
    Optional<String> misplaced(String place, JsonNode around, String key) {
        var below = around.path("properties")
                .propertyStream()
                .filter(it -> it.getValue().path("properties").has(key))
                .map(Map.Entry::getKey)
                .toList();
        if (below.size() == 1) {
            var section = below.getFirst();
            var isOpen = file.at(JsonPointers.child(place, section)).isNull();
            return Optional.of((isOpen ? "indent it: " : "") + "it belongs under `" + section + "`");
        }
        return Optional.empty();
    }

    /// The hint for a key that is known elsewhere in the file only.
    Optional<String> elsewhere(String key) {
        var places = new ArrayList<String>();
        find(schema, "", key, places);
        return switch (places.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("it belongs under `" + places.getFirst() + "`");
            case 2, MOST_PLACES -> Optional.of("it is a key of `" + String.join("`, `", places) + "`, not of this");
            default -> Optional.empty();
        };
    }

    /// The hint for a section without content, when its content stands beside it with too little indentation.
    Optional<String> wronglyIndented(String pointer, JsonNode wanted) {
        var siblings = file.at(pointer.substring(0, pointer.lastIndexOf('/')));
        return siblings.propertyStream()
                .map(Map.Entry::getKey)
                .filter(it -> wanted.path("properties").has(it) && !it.equals("after"))
                .findFirst()
                .map(it -> "indent `" + it + "` below it");
    }

    private static void find(JsonNode node, String path, String key, List<String> places) {
        if (node.path("properties").has(key) && !path.isEmpty()) {
            places.add(path);
        }
        node.path("properties")
                .propertyStream()
                .forEach(it ->
                        find(it.getValue(), path.isEmpty() ? it.getKey() : path + "." + it.getKey(), key, places));
        if (node.path("items").isObject()) {
            find(node.path("items"), path + "[]", key, places);
        }
    }
}
