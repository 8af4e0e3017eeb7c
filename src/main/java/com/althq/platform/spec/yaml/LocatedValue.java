package com.althq.platform.spec.yaml;

import com.althq.platform.spec.finding.Position;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One value of a file together with its position. An accessor returns nothing where the value is absent or has
/// another type than requested.
public record LocatedValue(YamlTree tree, String pointer, JsonNode node) {

    public static LocatedValue root(YamlTree tree) {
        return new LocatedValue(tree, "", tree.root());
    }

    public Optional<LocatedValue> child(String key) {
        return Optional.ofNullable(node.get(key))
                .map(value -> new LocatedValue(tree, JsonPointers.child(pointer, key), value));
    }

    /// The items of a list under this key.
    public List<LocatedValue> items(String key) {
        return child(key).map(LocatedValue::items).orElse(List.of());
    }

    public List<LocatedValue> items() {
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .mapToObj(i -> new LocatedValue(tree, JsonPointers.child(pointer, i), node.get(i)))
                        .toList()
                : List.of();
    }

    /// The values of a mapping, in the order of the file.
    public List<LocatedValue> entries() {
        return node.propertyStream()
                .map(entry -> new LocatedValue(tree, JsonPointers.child(pointer, entry.getKey()), entry.getValue()))
                .toList();
    }

    /// The key that this value has.
    public String key() {
        return JsonPointers.last(pointer);
    }

    public Optional<String> text() {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    public Optional<String> text(String key) {
        return child(key).flatMap(LocatedValue::text);
    }

    public Optional<Integer> number(String key) {
        return child(key)
                .map(LocatedValue::node)
                .filter(value -> value.isNumber() && value.canConvertToInt())
                .map(JsonNode::intValue);
    }

    public Optional<Boolean> flag(String key) {
        return child(key).map(LocatedValue::node).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /// Where the value begins.
    public Position position() {
        return tree.value(pointer);
    }

    /// Where its key is.
    public Position keyPosition() {
        return tree.key(pointer);
    }
}
