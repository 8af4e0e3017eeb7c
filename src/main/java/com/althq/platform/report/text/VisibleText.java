package com.althq.platform.report.text;

import java.util.HexFormat;

/// Makes invisible and active characters visible: control characters, escape sequences, direction marks, lone
/// surrogates and characters without width become `\u202e`. The result is well-formed UTF-16 on one line.
public final class VisibleText {

    private static final String MARK = " … ";

    private VisibleText() {}

    public static String text(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        var out = new StringBuilder();
        raw.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /// The text cut to a number of UTF-16 units, with the middle left out, as beginning and end identify a name
    /// better.
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        var kept = Math.max(0, limit - MARK.length());
        var head = codePointBoundary(text, (kept + 1) / 2);
        var tail = codePointBoundary(text, text.length() - kept / 2);
        return text.substring(0, head) + MARK + text.substring(tail);
    }

    /// The nearest index at or before this one that is not inside a surrogate pair.
    private static int codePointBoundary(String text, int at) {
        var inside = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        // A tail starts after the pair: one place later keeps the limit.
        return inside ? at + (at > text.length() / 2 ? 1 : -1) : at;
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (!isHidden(c)) {
                    out.appendCodePoint(c);
                } else if (Character.isBmpCodePoint(c)) {
                    out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
                } else {
                    out.append("\\u{").append(Integer.toHexString(c)).append('}');
                }
            }
        }
    }

    private static boolean isPlain(String raw) {
        for (var i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < ' ' || raw.charAt(i) > '~') {
                return raw.codePoints().noneMatch(VisibleText::isHidden);
            }
        }
        return true;
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> isBlank(c);
        };
    }

    /// Whether it is a letter or mark without a glyph: a filler or a variation selector.
    private static boolean isBlank(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
