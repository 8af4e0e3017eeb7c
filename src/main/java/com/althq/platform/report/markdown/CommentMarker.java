package com.althq.platform.report.markdown;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/// The hidden first line of a comment, by which it is found again. It depends on the environment alone, is never
/// a part of another environment's, and cannot be closed early by what the environment is called.
public final class CommentMarker {

    private static final int LONGEST = 100;

    private CommentMarker() {}

    /// The whole line, without its end.
    public static String of(String environment) {
        var encoded = encode(environment);
        var shown = encoded.length() <= LONGEST ? encoded : "%" + digest(environment);
        return "<!-- platform-action v1 comment=preview environment=" + shown + " -->";
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Percent encoding of everything but letters, digits, `.`, `_` and a hyphen that no other one follows.
    private static String encode(String text) {
        var out = new StringBuilder();
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (b & 0xFF);
            var plain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_');
            var hyphen = c == '-' && !(out.length() > 0 && out.charAt(out.length() - 1) == '-');
            if (plain || hyphen) {
                out.append(c);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.toString();
    }
}
