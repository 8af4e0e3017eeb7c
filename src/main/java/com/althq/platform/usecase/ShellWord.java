package com.althq.platform.usecase;

import java.util.regex.Pattern;

/// A word of a command that people are told to type.
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+=,-]+");

    private ShellWord() {}

    /// As a POSIX shell takes it for one word.
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
