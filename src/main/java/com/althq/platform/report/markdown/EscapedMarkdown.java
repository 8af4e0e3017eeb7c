package com.althq.platform.report.markdown;

import java.util.Locale;

/// Escapes text so that GitHub shows it literally. GitHub looks for mentions, issues, commits, emoji and addresses
/// after it has resolved escapes and entities, so these are broken up by a zero-width space.
final class EscapedMarkdown {

    private static final String ZERO_WIDTH_SPACE = "&#8203;";
    private static final String BACKSLASHED = "`*_[]{}~!#^";
    private static final int SHORTEST_COMMIT = 7;

    private EscapedMarkdown() {}

    /// @param text one line without hidden characters
    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        var hex = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            hex = Character.digit(c, 16) >= 0 && c < 0x80 ? hex + 1 : 0;
            if (hex == SHORTEST_COMMIT) {
                out.append(ZERO_WIDTH_SPACE);
                hex = 1;
            }
            append(out, text, i);
        }
        return out.toString();
    }

    /// Escapes text for the inside of an HTML element: every special character becomes an entity.
    static String entities(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c >= 0x80 || c == '-') {
                out.appendCodePoint(c);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.toString();
    }

    private static void append(StringBuilder out, String text, int i) {
        var c = text.charAt(i);
        var next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '|' -> out.append("&#124;");
            case '\\' -> out.append("&#92;");
            // Two of them would begin a formula; this is how GitHub's manual says to write one.
            case '$' -> out.append("<span>$</span>");
            case '@' -> out.append('@').append(ZERO_WIDTH_SPACE);
            case '#' -> out.append("\\#").append(ZERO_WIDTH_SPACE);
            case ':' -> out.append(':').append(next == ' ' ? "" : ZERO_WIDTH_SPACE);
            case ' ' -> out.append(isAtEdge(text, i) ? "&#32;" : " ");
            case '-', '+', '=' ->
                out.append(i == 0 ? "\\" : "").append(c).append(isIssueHyphen(text, i) ? ZERO_WIDTH_SPACE : "");
            case '.' ->
                out.append(startsList(text, i) ? "\\" : isWebAddressDot(text, i) ? ZERO_WIDTH_SPACE : "")
                        .append(c);
            case ')' -> out.append(startsList(text, i) ? "\\" : "").append(c);
            default -> out.append(BACKSLASHED.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
    }

    private static boolean isAtEdge(String text, int i) {
        return i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ';
    }

    /// Whether the hyphen is part of a reference to an issue, as in `GH-1`.
    private static boolean isIssueHyphen(String text, int i) {
        return text.charAt(i) == '-'
                && i >= 2
                && text.substring(i - 2, i).toUpperCase(Locale.ROOT).equals("GH");
    }

    /// Whether the character would begin a numbered list.
    private static boolean startsList(String text, int i) {
        return i > 0 && i < 10 && text.chars().limit(i).allMatch(it -> it >= '0' && it <= '9');
    }

    /// Whether the dot is the one of `www.`, which GitHub links.
    private static boolean isWebAddressDot(String text, int i) {
        return i >= 3 && text.substring(i - 3, i).toLowerCase(Locale.ROOT).equals("www");
    }
}
