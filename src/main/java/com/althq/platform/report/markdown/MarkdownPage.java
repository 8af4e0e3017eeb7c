package com.althq.platform.report.markdown;

import com.althq.platform.report.text.TextBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Markdown page as a list of parts with ranks, of which the least important are left out until the page fits a
/// budget. Each part is complete Markdown, so that leaving one out never leaves a fence or a fold open.
final class MarkdownPage {

    /// How important a part is, in descending order: parts of the last rank are left out first.
    enum Rank {
        KEPT,
        PROSE,
        UNCHANGED,
        RESOURCES,
        DIFF
    }

    /// @param replacement the text used when the part is left out; may be empty
    private record Part(Rank rank, String text, String replacement) {}

    /// Size kept free for the footer, which depends on what was left out, in the unit of the budget.
    private static final int ROOM_FOR_NOTE = 2_000;

    private final List<Part> parts = new ArrayList<>();

    void addRequired(MarkdownBuilder text) {
        parts.add(new Part(Rank.KEPT, text.toString(), ""));
    }

    void add(Rank rank, MarkdownBuilder text) {
        add(rank, text, "");
    }

    void add(Rank rank, MarkdownBuilder text, String instead) {
        if (!text.isEmpty()) {
            parts.add(new Part(rank, text.toString(), instead));
        }
    }

    void addAll(MarkdownPage other) {
        parts.addAll(other.parts);
    }

    /// The page that fits: the largest parts of the lowest rank are left out first. Empty when the required parts
    /// alone are too large.
    Optional<Fitted> fit(TextBudget budget) {
        var size = parts.stream().mapToLong(part -> budget.size(part.text())).sum();
        var out = new boolean[parts.size()];
        var left = new EnumMap<Rank, Integer>(Rank.class);
        for (var i : droppable(budget)) {
            if (size + ROOM_FOR_NOTE <= budget.limit()) {
                break;
            }
            var part = parts.get(i);
            size += budget.size(part.replacement()) - budget.size(part.text());
            out[i] = true;
            left.merge(part.rank(), 1, Integer::sum);
        }
        if (size + ROOM_FOR_NOTE > budget.limit()) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        for (var i = 0; i < out.length; i++) {
            text.append(out[i] ? parts.get(i).replacement() : parts.get(i).text());
        }
        return Optional.of(new Fitted(text.toString(), left));
    }

    /// @param omitted how many parts of each rank were left out
    record Fitted(String text, Map<Rank, Integer> omitted) {}

    private List<Integer> droppable(TextBudget budget) {
        var indexes = new ArrayList<Integer>();
        for (var i = 0; i < parts.size(); i++) {
            if (parts.get(i).rank() != Rank.KEPT) {
                indexes.add(i);
            }
        }
        indexes.sort(Comparator.comparing((Integer i) -> parts.get(i).rank())
                .thenComparingInt(i -> budget.size(parts.get(i).text()))
                .reversed());
        return indexes;
    }
}
