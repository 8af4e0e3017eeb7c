package com.althq.platform.plan.review;

import com.althq.platform.graph.Value;
import com.althq.platform.plan.JsonValueParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A text with JSON, parsed, and the position of each of its strings.
///
/// @param root   the parsed value; fields that are null are dropped, as in a goal
/// @param places the index of the first character of each string, by identity of the value
record JsonLeaves(String raw, Value root, Map<Value, Integer> places) {

    private static final int ESCAPED = 2;
    private static final int HEXADECIMAL = 6;

    /// Empty when the text is not one JSON object or list.
    static Optional<JsonLeaves> read(String raw) {
        var places = new IdentityHashMap<Value, Integer>();
        var parser = new JsonValueParser(
                (text, start) -> {
                    var leaf = new Value.Text(text);
                    places.put(leaf, start);
                    return leaf;
                },
                UnaryOperator.identity());
        return parser.parse(raw)
                .filter(JsonLeaves::isStructure)
                .map(it -> new JsonLeaves(raw, it, Collections.unmodifiableMap(places)));
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
}
