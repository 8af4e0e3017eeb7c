package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Parses JSON to [Value]s. Nulls are dropped, from objects and lists; a key that occurs twice is an error.
///
/// @param strings converts each string
/// @param keys    converts each key
public record JsonValueParser(StringReader strings, UnaryOperator<String> keys) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// Converts a string of the JSON text.
    @FunctionalInterface
    public interface StringReader {
        /// @param text  the string without quotes and escapes
        /// @param start the index of its first character in the JSON text
        Value read(String text, int start);
    }

    /// The value; empty if the text is not exactly one JSON value, or it is null.
    public Optional<Value> parse(String json) {
        try (var parser = JSON.createParser(json)) {
            parser.nextToken();
            var value = value(parser);
            return parser.nextToken() == null ? value : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Optional<Value> value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Optional.of(object(parser));
            case START_ARRAY -> Optional.of(array(parser));
            case VALUE_STRING -> {
                var start = (int) parser.currentTokenLocation().getCharOffset() + 1;
                yield Optional.of(strings.read(parser.getText(), start));
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(new Value.Numeric(parser.getDoubleValue()));
            case VALUE_TRUE -> Optional.of(new Value.Flag(true));
            case VALUE_FALSE -> Optional.of(new Value.Flag(false));
            case null, default -> Optional.empty();
        };
    }

    private Value object(JsonParser parser) throws IOException {
        var fields = new TreeMap<String, Value>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = keys.apply(parser.currentName());
            parser.nextToken();
            value(parser).ifPresent(it -> fields.put(name, it));
        }
        return new Value.Fields(fields);
    }

    private Value array(JsonParser parser) throws IOException {
        var items = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(parser).ifPresent(items::add);
        }
        return new Value.Items(items);
    }
}
