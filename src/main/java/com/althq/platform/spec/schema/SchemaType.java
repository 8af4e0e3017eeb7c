package com.althq.platform.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A type of the schema, with the words for it in messages.
enum SchemaType {
    TEXT("a text"),
    WHOLE_NUMBER("a whole number"),
    FLAG("true or false"),
    LIST("a list"),
    MAPPING("a mapping (`key: value` lines)"),
    LIST_OR_MAPPING("a list or a mapping");

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Set<String> YES = Set.of("yes", "y", "on", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "off", "false", "0");

    private final String description;

    SchemaType(String words) {
        this.description = words;
    }

    static SchemaType of(JsonNode keyword) {
        if (keyword.isArray()) {
            return LIST_OR_MAPPING;
        }
        return switch (keyword.asText()) {
            case "string" -> TEXT;
            case "integer" -> WHOLE_NUMBER;
            case "boolean" -> FLAG;
            case "array" -> LIST;
            case "object" -> MAPPING;
            default -> throw new IllegalStateException("no words for the schema's type " + keyword);
        };
    }

    /// The type in words, after `must be`.
    String description() {
        return description;
    }

    /// The type of a value of the file in words, after `but is`.
    static String nameOf(JsonNode found) {
        return switch (found.getNodeType()) {
            case STRING -> "the text";
            case NUMBER -> "the number";
            case BOOLEAN -> "the boolean";
            case ARRAY -> "a list";
            case OBJECT -> "a mapping";
            case NULL, MISSING, BINARY, POJO -> "empty";
        };
    }

    /// A scalar written as this type, if the intention is clear, such as `true` for `yes`.
    Optional<String> corrected(String source) {
        var word = source.strip().toLowerCase(Locale.ROOT);
        return switch (this) {
            case TEXT -> Optional.of(source).filter(text -> text.length() <= 40).map(text -> "\"" + text + "\"");
            case WHOLE_NUMBER ->
                Optional.of(word).filter(text -> WHOLE.matcher(text).matches());
            case FLAG ->
                YES.contains(word) ? Optional.of("true") : Optional.of("false").filter(_ -> NO.contains(word));
            case LIST, MAPPING, LIST_OR_MAPPING -> Optional.empty();
        };
    }
}
