package com.althq.platform.spec.yaml;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.finding.Position;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A YAML file as a JSON tree, with the position of each key and value.
public final class YamlTree {
    private final Map<String, Position> keys = new HashMap<>();
    private final Map<String, Position> values = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final JsonNode root;

    private YamlTree(YamlNode node) {
        root = json(node, "");
    }

    /// Reads a file; empty, with findings, if the text is not acceptable YAML.
    public static Optional<YamlTree> read(byte[] content, FindingCollector findings) {
        return new SourceDecoder(findings)
                .decode(content)
                .flatMap(text -> new YamlReader(findings).read(text))
                .map(YamlTree::new);
    }

    public JsonNode root() {
        return root;
    }

    /// The position of a key; for an item of a list, of the item.
    public Position key(String pointer) {
        var key = keys.get(pointer);
        return key != null ? key : value(pointer);
    }

    /// The position of a value; for an absent one, of its nearest ancestor that exists.
    public Position value(String pointer) {
        var value = values.get(pointer);
        return value != null ? value : key(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    /// A scalar as it is written, without quotes.
    public Optional<String> source(String pointer) {
        return Optional.ofNullable(sources.get(pointer));
    }

    private JsonNode json(YamlNode node, String pointer) {
        values.put(pointer, node.position());
        return switch (node) {
            case YamlNode.Scalar scalar -> {
                sources.put(pointer, scalar.text());
                yield YamlCoreSchema.resolve(scalar);
            }
            case YamlNode.Sequence sequence -> {
                var array = JsonNodeFactory.instance.arrayNode();
                sequence.items().forEach(item -> array.add(json(item, JsonPointers.child(pointer, array.size()))));
                yield array;
            }
            case YamlNode.Mapping mapping -> {
                var object = JsonNodeFactory.instance.objectNode();
                mapping.entries().forEach((key, entry) -> {
                    var child = JsonPointers.child(pointer, key);
                    keys.put(child, entry.key());
                    object.set(key, json(entry.value(), child));
                });
                yield object;
            }
        };
    }
}
