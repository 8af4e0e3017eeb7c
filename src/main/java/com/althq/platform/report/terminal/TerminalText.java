package com.althq.platform.report.terminal;

import com.althq.platform.report.text.StyledText;
import com.althq.platform.report.text.VisibleText;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;

/// Builds text for a terminal. Only compile-time constants and styles can bring escape sequences in; control
/// characters of any other text are made visible.
public final class TerminalText {

    /// Colour or weight of a piece of text.
    public enum Style {
        PLAIN(""),
        BOLD("1"),
        DIM("2"),
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        CYAN("36");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final boolean colour;

    public TerminalText(boolean colour) {
        this.colour = colour;
    }

    /// Appends constant words as they are.
    @CanIgnoreReturnValue
    public TerminalText words(@CompileTimeConstant String words) {
        out.append(words);
        return this;
    }

    @CanIgnoreReturnValue
    public TerminalText count(long number) {
        out.append(number);
        return this;
    }

    /// Appends text in a style, with its control characters made visible.
    @CanIgnoreReturnValue
    public TerminalText text(Style style, String text) {
        return padded(style, text, 0);
    }

    @CanIgnoreReturnValue
    public TerminalText text(String text) {
        return text(Style.PLAIN, text);
    }

    /// Appends text and then spaces up to a width in code points.
    @CanIgnoreReturnValue
    TerminalText padded(Style style, String text, int width) {
        var shown = VisibleText.text(text);
        var drawn = colour && style != Style.PLAIN && !shown.isEmpty();
        out.append(drawn ? "\u001b[" + style.code + "m" : "").append(shown).append(drawn ? "\u001b[0m" : "");
        out.repeat(' ', Math.max(0, width - shown.codePointCount(0, shown.length())));
        return this;
    }

    @CanIgnoreReturnValue
    public TerminalText styled(StyledText phrase) {
        for (var piece : phrase.pieces()) {
            switch (piece) {
                case StyledText.Words(var words) -> text(words);
                case StyledText.Name(var name) -> text(Style.BOLD, name);
            }
        }
        return this;
    }

    /// Appends an empty line and a heading.
    void title(String title) {
        words("\n").text(Style.BOLD, title).words("\n");
    }

    /// Appends the next steps.
    ///
    /// @param lines one sentence on what to do now, then commands; nothing is appended for an empty list
    @CanIgnoreReturnValue
    public TerminalText nextSteps(List<String> lines) {
        if (!lines.isEmpty()) {
            words("\nNext: ").text(lines.getFirst()).words("\n");
            lines.stream().skip(1).forEach(it -> words("  ").text(it).words("\n"));
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
