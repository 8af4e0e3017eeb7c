package com.althq.platform.source;

import java.util.regex.Pattern;

/// Checks full commit ids of 40 or 64 hexadecimal digits. Branches, git options or API paths do not pass.
public final class CommitId {

    private static final Pattern FULL = Pattern.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?");

    private CommitId() {}

    public static boolean matches(String text) {
        return FULL.matcher(text).matches();
    }

    /// The same text.
    ///
    /// @throws SourceUnavailableException if it is not a full commit id
    public static String require(String text) {
        if (!matches(text)) {
            throw new SourceUnavailableException("a commit's full id was expected, not `%s`".formatted(text));
        }
        return text;
    }
}
