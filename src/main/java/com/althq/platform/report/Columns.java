package com.althq.platform.report;

import com.althq.platform.report.Terminal.Style;
import java.util.ArrayList;
import java.util.List;

/// Rows of text in columns, each as wide as its widest text; the last one takes what it needs.
final class Columns {

    private static final int WIDEST = 60;

    private final List<List<String>> rows = new ArrayList<>();

    Columns(List<String> head) {
        rows.add(head);
    }

    void add(List<String> row) {
        rows.add(row);
    }

    String render(boolean colour) {
        var out = new Terminal(colour);
        var style = Style.BOLD;
        for (var row : rows) {
            for (var i = 0; i < row.size() - 1; i++) {
                out.padded(style, row.get(i), width(i)).say("  ");
            }
            out.text(style, row.getLast()).say("\n");
            style = Style.PLAIN;
        }
        return out.toString();
    }

    private int width(int column) {
        var widest = rows.stream()
                .map(it -> Visible.text(it.get(column)))
                .mapToInt(it -> it.codePointCount(0, it.length()))
                .max();
        return Math.min(WIDEST, widest.orElse(0));
    }
}
