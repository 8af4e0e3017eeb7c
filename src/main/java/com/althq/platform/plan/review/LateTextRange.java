package com.althq.platform.plan.review;

import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A piece of a text that is late.
///
/// @param start of the piece, in UTF-16 units
/// @param end   after it
/// @param token what stands for it
record LateTextRange(int start, int end, Value.Late token) {

    /// The text with the tokens in place of the pieces.
    static Value apply(String text, List<LateTextRange> cuts) {
        var parts = new ArrayList<Value>();
        var end = 0;
        for (var cut : cuts.stream()
                .sorted(Comparator.comparingInt(LateTextRange::start))
                .toList()) {
            parts.add(new Value.Text(text.substring(end, cut.start())));
            parts.add(cut.token());
            end = cut.end();
        }
        parts.add(new Value.Text(text.substring(end)));
        return Value.joined(parts);
    }
}
