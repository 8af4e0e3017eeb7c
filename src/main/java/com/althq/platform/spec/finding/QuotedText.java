package com.althq.platform.spec.finding;

/// Makes untrusted text safe for a message: at most 60 characters, with control, direction and other invisible
/// characters replaced by their code.
public final class QuotedText {
    private static final int MAX_CODE_POINTS = 60;

    private QuotedText() {}

    /// The text between backticks, on one line.
    public static String of(String text) {
        return "`" + escaped(text) + "`";
    }

    /// The same without backticks.
    public static String escaped(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(MAX_CODE_POINTS).forEach(point -> append(shown, point));
        if (text.codePointCount(0, text.length()) > MAX_CODE_POINTS) {
            shown.append('…');
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, int point) {
        switch (point) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isVisible(point)) {
                    shown.appendCodePoint(point);
                } else {
                    shown.append("\\u%04X".formatted(point));
                }
            }
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
