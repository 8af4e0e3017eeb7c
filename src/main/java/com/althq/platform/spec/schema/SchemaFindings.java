package com.althq.platform.spec.schema;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.finding.Position;
import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.JsonPointers;
import com.althq.platform.spec.yaml.YamlTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns errors of the validator into findings in the terms of the file: one for each mistake, at the key or value
/// to change.
final class SchemaFindings {
    /// Every keyword that the schema may use to refuse something; a test holds that it uses no other.
    static final Set<String> KEYWORDS = Set.of(
            "additionalProperties",
            "required",
            "type",
            "enum",
            "const",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "minItems",
            "minProperties",
            "uniqueItems",
            "propertyNames",
            "oneOf"); // never said itself: see RelevantErrors

    private final JsonNode schema;
    private final YamlTree tree;
    private final FindingCollector findings;
    private final ShapeHints shapes;

    SchemaFindings(JsonNode schema, YamlTree tree, FindingCollector findings) {
        this.schema = schema;
        this.tree = tree;
        this.findings = findings;
        this.shapes = new ShapeHints(schema, tree.root());
    }

    void add(List<Error> errors) {
        RelevantErrors.of(errors).forEach(this::add);
    }

    private void add(Error error) {
        var pointer = pointer(error);
        var where = JsonPointers.words(pointer);
        var limit = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(error, pointer, error.getProperty());
            case "required" -> missingKey(error, pointer, error.getProperty());
            case "type" -> wrongType(error, pointer);
            case "enum", "const" -> notAllowed(error, pointer);
            case "pattern" ->
                badFormat(limit.asText(), pointer, error.getInstanceNode().asText());
            case "propertyNames" -> {
                var key = JsonPointers.child(pointer, error.getProperty());
                add(
                        RuleId.BAD_FORMAT,
                        key,
                        tree.key(key),
                        "the key " + QuotedText.of(error.getProperty()) + " "
                                + PatternDescriptions.of(limit.path("pattern").asText()),
                        Optional.empty());
            }
            case "minLength" -> value(RuleId.TOO_SHORT, pointer, tooShort(where, length(error), limit.asInt()));
            case "maxLength" ->
                value(
                        RuleId.TOO_LONG,
                        pointer,
                        where + " has " + length(error) + " characters, at most " + limit + " are allowed");
            case "minimum" ->
                value(RuleId.TOO_SMALL, pointer, where + " is " + given(pointer) + ", the least is " + limit);
            case "maximum" ->
                value(RuleId.TOO_LARGE, pointer, where + " is " + given(pointer) + ", the most is " + limit);
            case "minItems", "minProperties" ->
                value(RuleId.TOO_FEW_ITEMS, pointer, where + " is empty, but needs at least " + limit + " entry");
            case "uniqueItems" -> repeatedItems(pointer, error.getInstanceNode());
            default -> throw new IllegalStateException("no words for the schema's keyword " + error.getKeyword());
        }
    }

    private void unknownKey(Error error, String pointer, String key) {
        var known = known(error);
        var child = JsonPointers.child(pointer, key);
        var hint = pointer.isEmpty() && hasSections() && Capability.ofKey(key).isPresent()
                ? "it belongs under `spec`"
                : shapes.misplaced(pointer, schema.at(parent(error)), key)
                        .or(() -> SpellingSuggestion.of(key, known).map(near -> "did you mean `" + near + "`?"))
                        .or(() -> shapes.elsewhere(key))
                        .orElseGet(() -> "known here: " + listed(known));
        add(
                RuleId.UNKNOWN_KEY,
                child,
                tree.key(child),
                "unknown key " + QuotedText.of(key) + " in " + JsonPointers.words(pointer),
                Optional.of(hint));
    }

    /// Whether this is the schema of a platform.yaml.
    private boolean hasSections() {
        return schema.at("/properties/spec").isObject();
    }

    private void missingKey(Error error, String pointer, String key) {
        var wanted = schema.at(parent(error)).path("properties").path(key);
        var hint = wanted.has("const")
                ? "add `" + key + ": " + wanted.path("const").asText() + "`"
                : "add `" + key + ":`";
        add(
                RuleId.MISSING_KEY,
                pointer,
                tree.key(pointer),
                JsonPointers.words(pointer) + " has no `" + key + "`",
                Optional.of(hint));
    }

    private void wrongType(Error error, String pointer) {
        var type = SchemaType.of(error.getSchemaNode());
        var found = error.getInstanceNode();
        var message =
                JsonPointers.words(pointer) + " must be " + type.description() + ", but is " + given(pointer, found);
        add(RuleId.WRONG_TYPE, pointer, tree.value(pointer), message, hint(error, type, pointer));
    }

    private Optional<String> hint(Error error, SchemaType type, String pointer) {
        if (isSecret(pointer)) {
            return Optional.of(secretHint(pointer));
        }
        var wanted = schema.at(parent(error));
        if (error.getInstanceNode().isNull()) {
            return shapes.wronglyIndented(pointer, wanted)
                    .or(() -> Optional.of(
                            isSectionOfDefaults(error, pointer)
                                    ? "write `" + JsonPointers.last(pointer)
                                            + ": {}` to take every default, or remove the key"
                                    : "give it a value or remove the key"));
        }
        var shape = shapes.wrongType(wanted, error.getInstanceNode(), tree.source(pointer));
        if (shape.isPresent()) {
            return shape;
        }
        return tree.source(pointer).flatMap(type::corrected).map(value -> {
            var key = JsonPointers.last(pointer);
            return "write `" + (key.matches("\\d+") ? value : QuotedText.escaped(key) + ": " + value) + "`";
        });
    }

    /// Whether this is a section in which every key has a default.
    private boolean isSectionOfDefaults(Error error, String pointer) {
        return pointer.matches("/spec/\\w+")
                && schema.at(parent(error)).path("required").isEmpty();
    }

    private static String secretHint(String pointer) {
        if (pointer.equals("/spec/secrets")) {
            return "a list of names (`- API_KEY`), or for each name encrypted values per environment"
                    + " (`API_KEY: {dev: AQIC…}`)";
        }
        return pointer.matches("/spec/secrets/\\d+")
                ? "a name such as `API_KEY`"
                : "a secret in clear text does not belong here";
    }

    private void notAllowed(Error error, String pointer) {
        var allowed = error.getKeyword().equals("const")
                ? List.of(error.getSchemaNode().asText())
                : error.getSchemaNode().valueStream().map(JsonNode::asText).toList();
        var message = JsonPointers.words(pointer) + " must be "
                + (allowed.size() == 1 ? "`" + allowed.getFirst() + "`" : "one of " + listed(allowed))
                + ", but is " + given(pointer, error.getInstanceNode());
        var near = SpellingSuggestion.of(tree.source(pointer).orElse(""), allowed);
        var hint = near.map(value -> "did you mean `" + value + "`?")
                .or(() -> allowed.size() == 1 ? Optional.of("write `" + allowed.getFirst() + "`") : Optional.empty());
        add(RuleId.NOT_ALLOWED_VALUE, pointer, tree.value(pointer), message, hint);
    }

    private void badFormat(String pattern, String pointer, String text) {
        var message = isSecret(pointer)
                ? JsonPointers.words(pointer) + " " + PatternDescriptions.of(pattern)
                : JsonPointers.words(pointer) + " " + PatternDescriptions.of(pattern) + "; it is "
                        + QuotedText.of(text);
        var hint = isSecret(pointer)
                ? Optional.<String>empty()
                : PatternDescriptions.corrected(pattern, text).map(value -> "for example `" + value + "`");
        add(RuleId.BAD_FORMAT, pointer, tree.value(pointer), message, hint);
    }

    private void repeatedItems(String pointer, JsonNode items) {
        Map<JsonNode, Integer> first = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            var earlier = first.putIfAbsent(items.get(i), i);
            if (earlier != null) {
                var item = JsonPointers.child(pointer, i);
                var line = tree.value(JsonPointers.child(pointer, earlier)).line();
                value(RuleId.NOT_UNIQUE, item, itemName(item) + " is in the list already, on line " + line);
            }
        }
    }

    private static String tooShort(String where, int length, int limit) {
        return length == 0
                ? where + " is empty"
                : where + " has only " + length + " of at least " + limit + " characters";
    }

    private static int length(Error error) {
        var text = error.getInstanceNode().asText();
        return text.codePointCount(0, text.length());
    }

    /// The value as it may appear in a message; never what may be a secret.
    private String given(String pointer) {
        return QuotedText.of(tree.source(pointer).orElse(""));
    }

    private String given(String pointer, JsonNode found) {
        var kind = SchemaType.nameOf(found);
        return found.isContainerNode() || found.isNull() || isSecret(pointer) ? kind : kind + " " + given(pointer);
    }

    private String itemName(String pointer) {
        return isSecret(pointer)
                ? "this name"
                : tree.source(pointer).map(QuotedText::of).orElse("this");
    }

    private static boolean isSecret(String pointer) {
        return pointer.equals("/spec/secrets") || pointer.startsWith("/spec/secrets/");
    }

    private Set<String> known(Error error) {
        return schema.at(parent(error))
                .path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String parent(Error error) {
        var fragment = error.getSchemaLocation().getFragment().toString();
        return fragment.substring(0, fragment.lastIndexOf('/'));
    }

    private static String pointer(Error error) {
        return error.getInstanceLocation().toString();
    }

    private static String listed(Iterable<String> words) {
        return "`" + String.join("`, `", words) + "`";
    }

    private void value(RuleId rule, String pointer, String message) {
        add(rule, pointer, tree.value(pointer), message, Optional.empty());
    }

    private void add(RuleId rule, String pointer, Position position, String message, Optional<String> hint) {
        findings.add(rule, pointer, position, message, hint);
    }
}
