package com.althq.platform.report;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.regex.Pattern;

/// GitHub's Markdown under construction. Markup can only be a constant of this program (the compiler checks it);
/// everything else enters through a method that takes its meaning away, and never longer than the limit.
final class Markdown {

    private static final int LONGEST_URL = 500;

    /// What stands between two runs of as many backticks.
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");

    private final StringBuilder out = new StringBuilder();
    private final int limit;

    /// @param limit of a single text or name, in UTF-16 units before escaping
    Markdown(int limit) {
        this.limit = limit;
    }

    /// Markup of ours.
    @CanIgnoreReturnValue
    Markdown mark(@CompileTimeConstant String markup) {
        out.append(markup);
        return this;
    }

    @CanIgnoreReturnValue
    Markdown mark(Mark mark) {
        out.append(mark.symbol());
        return this;
    }

    /// The hidden line by which a comment of this environment is found again.
    @CanIgnoreReturnValue
    Markdown marker(String environment) {
        out.append(Marker.of(environment)).append('\n');
        return this;
    }

    @CanIgnoreReturnValue
    Markdown count(long number) {
        out.append(number);
        return this;
    }

    /// Any text, to be read as it is.
    @CanIgnoreReturnValue
    Markdown text(String text) {
        out.append(PlainText.escape(Visible.cut(Visible.text(text), limit)));
        return this;
    }

    /// Any text in which backticks mark code, as findings have them: between a pair of them it is code, elsewhere it is
    /// to be read as it is.
    @CanIgnoreReturnValue
    Markdown marked(String text) {
        var shown = Visible.cut(text, limit);
        var code = CODE.matcher(shown);
        var end = 0;
        while (code.find()) {
            words(shown.substring(end, code.start()));
            code(code.group(2));
            end = code.end();
        }
        words(shown.substring(end));
        return this;
    }

    /// Any text, as inline code. Never splits a table cell: with a pipe in it, it is an HTML element, because
    /// GitHub's reader takes the pipe of `\\|` for a border even in code.
    @CanIgnoreReturnValue
    Markdown code(String text) {
        var shown = Visible.cut(Visible.text(text), limit);
        if (shown.isEmpty()) {
            return mark("(empty)");
        }
        if (shown.isBlank() || shown.indexOf('|') >= 0) {
            return element(text);
        }
        var fence = "`".repeat(backticks(shown) + 1);
        var pad = shown.startsWith("`") || shown.endsWith("`") || (shown.startsWith(" ") && shown.endsWith(" "))
                ? " "
                : "";
        out.append(fence).append(pad).append(shown).append(pad).append(fence);
        return this;
    }

    /// Any text where GitHub reads HTML, such as the line of a fold.
    @CanIgnoreReturnValue
    Markdown element(String text) {
        out.append("<code>")
                .append(PlainText.entities(Visible.cut(Visible.text(text), limit)))
                .append("</code>");
        return this;
    }

    @CanIgnoreReturnValue
    Markdown codes(List<String> texts) {
        for (var i = 0; i < texts.size(); i++) {
            (i == 0 ? this : mark(", ")).code(texts.get(i));
        }
        return this;
    }

    @CanIgnoreReturnValue
    Markdown phrase(Phrase phrase) {
        for (var piece : phrase.pieces()) {
            switch (piece) {
                case Phrase.Words(var words) -> words(words);
                case Phrase.Name(var name) -> code(name);
            }
        }
        return this;
    }

    /// A link if the address is a plain https one, else the label alone.
    @CanIgnoreReturnValue
    Markdown link(@CompileTimeConstant String label, String url) {
        var plain = url.startsWith("https://")
                && url.length() <= LONGEST_URL
                && url.chars().allMatch(Markdown::harmless);
        out.append(plain ? "[" : "").append(label).append(plain ? "](" + url + ")" : "");
        return this;
    }

    /// Lines of a diff in a block of code that none of them can end.
    @CanIgnoreReturnValue
    Markdown diff(List<String> lines) {
        var shown = lines.stream().map(Visible::text).toList();
        var fence = "`"
                .repeat(Math.max(
                        3, shown.stream().mapToInt(Markdown::backticks).max().orElse(0) + 1));
        out.append(fence).append("diff\n");
        shown.forEach(line -> out.append(Visible.cut(line, limit)).append('\n'));
        out.append(fence).append('\n');
        return this;
    }

    @CanIgnoreReturnValue
    Markdown append(Markdown other) {
        out.append(other.out);
        return this;
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /// A space at the edge of words separates them from the name beside them, so it stays a space.
    private void words(String words) {
        var core = words.strip();
        if (core.isEmpty()) {
            out.append(words.isEmpty() ? "" : " ");
            return;
        }
        out.append(words.startsWith(" ") ? " " : "");
        text(core);
        out.append(words.endsWith(" ") ? " " : "");
    }

    private static boolean harmless(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "-._~:/?#@&+,;=%".indexOf(c) >= 0);
    }

    /// The length of the longest run of backticks.
    private static int backticks(String text) {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
