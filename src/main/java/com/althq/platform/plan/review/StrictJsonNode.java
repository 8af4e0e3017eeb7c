package com.althq.platform.plan.review;

import com.althq.platform.graph.Urn;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Access to JSON that must have exactly the expected structure. Every method throws [InvalidReviewException] when
/// it does not.
///
/// @param path place in the file for messages: `rows[3].goal`; a name chosen by the file appears as `*`
record StrictJsonNode(JsonNode node, String path) {

    /// Requires an object with exactly these fields.
    StrictJsonNode with(String... names) {
        var expected = Set.of(names);
        var found = fields().keySet();
        if (!found.equals(expected)) {
            var odd = expected.stream()
                    .filter(it -> !found.contains(it))
                    .sorted()
                    .findFirst()
                    .map(it -> "has no " + it)
                    .orElse("has a field that is not known");
            throw new InvalidReviewException(where() + " " + odd);
        }
        return this;
    }

    StrictJsonNode at(String name) {
        var field = node.get(name);
        if (field == null) {
            throw new InvalidReviewException(where() + " has no " + name);
        }
        return new StrictJsonNode(field, path.isEmpty() ? name : path + "." + name);
    }

    String text() {
        if (!node.isTextual()) {
            throw isNot("a text");
        }
        return node.textValue();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw isNot("true or false");
        }
        return node.booleanValue();
    }

    Urn urn() {
        try {
            return new Urn(text());
        } catch (IllegalArgumentException _) {
            throw isNot("a URN");
        }
    }

    Optional<StrictJsonNode> optional() {
        return node.isNull() ? Optional.empty() : Optional.of(this);
    }

    SequencedMap<String, StrictJsonNode> fields() {
        if (!node.isObject()) {
            throw isNot("an object");
        }
        var fields = new LinkedHashMap<String, StrictJsonNode>();
        node.properties().forEach(it -> fields.put(it.getKey(), new StrictJsonNode(it.getValue(), path + ".*")));
        return fields;
    }

    List<StrictJsonNode> elements() {
        if (!node.isArray()) {
            throw isNot("a list");
        }
        var elements = new ArrayList<StrictJsonNode>();
        for (var i = 0; i < node.size(); i++) {
            elements.add(new StrictJsonNode(node.get(i), path + "[" + i + "]"));
        }
        return elements;
    }

    List<String> texts() {
        return elements().stream().map(StrictJsonNode::text).toList();
    }

    List<Urn> urns() {
        return elements().stream().map(StrictJsonNode::urn).toList();
    }

    InvalidReviewException isNot(String what) {
        return new InvalidReviewException(where() + " is not " + what);
    }

    private String where() {
        return path.isEmpty() ? "it" : path;
    }
}
