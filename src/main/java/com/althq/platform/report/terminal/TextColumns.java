package com.althq.platform.report.terminal;

import com.althq.platform.report.terminal.TerminalText.Style;
import com.althq.platform.report.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/// Renders rows of text in columns. A column is as wide as its widest text, at most 60 characters; the last one
/// takes what it needs.
public final class TextColumns {

    private static final int WIDEST = 60;

    private final List<List<String>> rows = new ArrayList<>();

    public TextColumns(List<String> head) {
        rows.add(head);
    }

    public void add(List<String> row) {
        rows.add(row);
    }

    public String render(boolean colour) {
        var out = new TerminalText(colour);
        var style = Style.BOLD;
        for (var row : rows) {
            for (var i = 0; i < row.size() - 1; i++) {
                out.padded(style, row.get(i), width(i)).words("  ");
            }
            out.text(style, row.getLast()).words("\n");
            style = Style.PLAIN;
        }
        return out.toString();
    }

    private int width(int column) {
        var widest = rows.stream()
                .map(it -> VisibleText.text(it.get(column)))
                .mapToInt(it -> it.codePointCount(0, it.length()))
                .max();
        return Math.min(WIDEST, widest.orElse(0));
    }
}
