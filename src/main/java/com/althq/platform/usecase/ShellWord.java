package com.althq.platform.usecase;

import java.util.regex.Pattern;

/// Quotes words of shell commands that are shown to the user.
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+=,-]+");

    private ShellWord() {}

    /// As one word of a POSIX shell.
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
