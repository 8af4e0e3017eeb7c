package com.althq.platform.plan.review;

import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Finds the late parts (image tags) of a text by matching it against the parts of its declared value: literals
/// match themselves, references any text.
///
/// The time is proportional to the length of the text times the number of parts.
record TextPattern(List<Value> parts) {

    /// A tag is `[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}`.
    private static final int LONGEST_TAG = 128;

    /// The ranges of the late parts; empty when the text does not match.
    Optional<List<LateBoundTextRange>> match(String text) {
        var ends = new ArrayList<BitSet>();
        var reached = new BitSet();
        reached.set(0);
        ends.add(reached);
        for (var part : parts) {
            reached = after(part, text, reached);
            ends.add(reached);
        }
        return reached.get(text.length()) ? Optional.of(cuts(text, ends)) : Optional.empty();
    }

    private static BitSet after(Value part, String text, BitSet starts) {
        var ends = new BitSet();
        switch (part) {
            case Value.Text(var literal) ->
                starts.stream()
                        .filter(it -> text.startsWith(literal, it))
                        .forEach(it -> ends.set(it + literal.length()));
            case Value.Late _ -> starts.stream().forEach(it -> ends.set(it + 1, Math.max(it, tagEnd(text, it)) + 1));
            default -> {
                if (!starts.isEmpty()) {
                    ends.set(starts.nextSetBit(0), text.length() + 1);
                }
            }
        }
        return ends;
    }

    /// Determines the ranges from the end, as only there a tag is told apart from the text before it.
    private List<LateBoundTextRange> cuts(String text, List<BitSet> ends) {
        var cuts = new ArrayList<LateBoundTextRange>();
        var end = text.length();
        for (var i = parts.size() - 1; i >= 0; i--) {
            var starts = ends.get(i);
            switch (parts.get(i)) {
                case Value.Text(var literal) -> end -= literal.length();
                case Value.Late token -> {
                    var start = starts.nextSetBit(Math.max(0, end - LONGEST_TAG));
                    while (tagEnd(text, start) < end) {
                        start = starts.nextSetBit(start + 1);
                    }
                    cuts.add(new LateBoundTextRange(start, end, token));
                    end = start;
                }
                default -> end = starts.previousSetBit(end);
            }
        }
        return cuts;
    }

    /// The index after the longest tag that begins here; the same index if none does.
    private static int tagEnd(String text, int start) {
        var end = start;
        while (end < text.length() && end - start < LONGEST_TAG && isTag(text.charAt(end), end == start)) {
            end++;
        }
        return end;
    }

    private static boolean isTag(char c, boolean first) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || c == '_' || (!first && (c == '.' || c == '-'));
    }
}
