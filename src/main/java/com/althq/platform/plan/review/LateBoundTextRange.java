package com.althq.platform.plan.review;

import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A range of a text that holds a late value, such as the tag of an image.
///
/// @param start index of the first UTF-16 unit
/// @param end   index after the last one
/// @param token the late value
record LateBoundTextRange(int start, int end, Value.Late token) {

    /// The text with its ranges replaced by their tokens.
    static Value apply(String text, List<LateBoundTextRange> cuts) {
        var parts = new ArrayList<Value>();
        var end = 0;
        for (var cut : cuts.stream()
                .sorted(Comparator.comparingInt(LateBoundTextRange::start))
                .toList()) {
            parts.add(new Value.Text(text.substring(end, cut.start())));
            parts.add(cut.token());
            end = cut.end();
        }
        parts.add(new Value.Text(text.substring(end)));
        return Value.joined(parts);
    }
}
