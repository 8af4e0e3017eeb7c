package com.althq.platform.graph;

import java.util.ArrayList;
import java.util.List;

/// Joins parts of a text into one value: nested parts are flattened, neighbouring texts merged.
final class TextJoiner {

    private TextJoiner() {}

    static Value join(List<Value> parts) {
        var joined = new ArrayList<Value>();
        var text = new StringBuilder();
        flatten(parts, joined, text);
        flush(joined, text);
        if (joined.isEmpty()) {
            return new Value.Text("");
        }
        return joined.size() == 1 ? joined.getFirst() : new Value.Joined(joined);
    }

    private static void flatten(List<Value> parts, List<Value> joined, StringBuilder text) {
        for (var part : parts) {
            switch (part) {
                case Value.Text it -> text.append(it.value());
                case Value.Joined it -> flatten(it.parts(), joined, text);
                default -> {
                    flush(joined, text);
                    joined.add(part);
                }
            }
        }
    }

    private static void flush(List<Value> joined, StringBuilder text) {
        if (!text.isEmpty()) {
            joined.add(new Value.Text(text.toString()));
            text.setLength(0);
        }
    }
}
