package com.althq.platform.plan.review;

import com.althq.platform.graph.Value;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A text with JSON, parsed, and the position of each of its strings.
///
/// @param root   the parsed value; fields that are null are dropped, as in a goal
/// @param places the index of the first character of each string, by identity of the value
record JsonLeaves(String raw, Value root, Map<Value, Integer> places) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int ESCAPED = 2;
    private static final int HEXADECIMAL = 6;

    /// Empty when the text is not one JSON object or list.
    static Optional<JsonLeaves> read(String raw) {
        var places = new IdentityHashMap<Value, Integer>();
        try (var parser = JSON.createParser(raw)) {
            parser.nextToken();
            var root = value(parser, places);
            return parser.nextToken() == null
                    ? root.filter(JsonLeaves::isStructure)
                            .map(it -> new JsonLeaves(raw, it, Collections.unmodifiableMap(places)))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static boolean isStructure(Value value) {
        return value instanceof Value.Fields || value instanceof Value.Items;
    }

    /// Converts ranges within its strings to ranges within the whole text.
    List<LateBoundTextRange> raw(IdentityHashMap<Value, List<LateBoundTextRange>> cuts) {
        var all = new ArrayList<LateBoundTextRange>();
        places.forEach((leaf, place) -> {
            for (var cut : cuts.getOrDefault(leaf, List.of())) {
                all.add(new LateBoundTextRange(at(place, cut.start()), at(place, cut.end()), cut.token()));
            }
        });
        return all;
    }

    /// The index in the whole text of a character of a string, with escapes in between taken into account.
    private int at(int place, int index) {
        var at = place;
        for (var i = 0; i < index; i++) {
            at += raw.charAt(at) != '\\' ? 1 : raw.charAt(at + 1) == 'u' ? HEXADECIMAL : ESCAPED;
        }
        return at;
    }

    private static Optional<Value> value(JsonParser parser, Map<Value, Integer> places) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Optional.of(object(parser, places));
            case START_ARRAY -> Optional.of(array(parser, places));
            case VALUE_STRING -> {
                var place = (int) parser.currentTokenLocation().getCharOffset() + 1;
                var text = new Value.Text(parser.getText());
                places.put(text, place);
                yield Optional.of(text);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(new Value.Numeric(parser.getDoubleValue()));
            case VALUE_TRUE -> Optional.of(new Value.Flag(true));
            case VALUE_FALSE -> Optional.of(new Value.Flag(false));
            case null, default -> Optional.empty();
        };
    }

    private static Value object(JsonParser parser, Map<Value, Integer> places) throws IOException {
        var fields = new TreeMap<String, Value>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            value(parser, places).ifPresent(it -> fields.put(name, it));
        }
        return new Value.Fields(fields);
    }

    private static Value array(JsonParser parser, Map<Value, Integer> places) throws IOException {
        var items = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(parser, places).ifPresent(items::add);
        }
        return new Value.Items(items);
    }
}
