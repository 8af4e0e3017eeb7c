package com.althq.platform.spec.yaml;

import com.althq.platform.spec.finding.QuotedText;
import java.util.regex.Pattern;

/// Composes and takes apart JSON pointers (RFC 6901).
public final class JsonPointers {
    private static final Pattern INDEX = Pattern.compile("[0-9]+");

    private JsonPointers() {}

    public static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    /// The last token, unescaped.
    public static String last(String pointer) {
        return unescaped(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /// For people: `spec.s3.buckets[0].name`, and `the file` for the root.
    public static String words(String pointer) {
        if (pointer.isEmpty()) {
            return "the file";
        }
        var words = new StringBuilder();
        for (var part : pointer.substring(1).split("/", -1)) {
            if (INDEX.matcher(part).matches()) {
                words.append('[').append(part).append(']');
            } else {
                words.append(words.isEmpty() ? "" : ".").append(QuotedText.escaped(unescaped(part)));
            }
        }
        return "`" + words + "`";
    }

    private static String unescaped(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
