package com.althq.platform.report.markdown;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/// The hidden HTML comment in the first line of a sticky comment, by which a later run finds the comment again. It
/// depends on the name of the environment alone, is at most 100 characters of it long (longer names are hashed),
/// and no name can end it early or be contained in the marker of another one.
public final class CommentMarker {

    private static final int LONGEST = 100;

    private CommentMarker() {}

    /// The marker line, without a line break.
    public static String of(String environment) {
        var encoded = encode(environment);
        var shown = encoded.length() <= LONGEST ? encoded : "%" + digest(environment);
        return "<!-- platform-action v1 comment=preview environment=" + shown + " -->";
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Percent-encodes everything but letters, digits, `.`, `_` and a hyphen that is not followed by another one,
    /// which would end the HTML comment.
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
