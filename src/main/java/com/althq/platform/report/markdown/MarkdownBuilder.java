package com.althq.platform.report.markdown;

import com.althq.platform.report.text.StyledText;
import com.althq.platform.report.text.VisibleText;
import com.althq.platform.report.words.VerdictColour;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.regex.Pattern;

/// GitHub's Markdown under construction. Markup can only be a constant of this program (the compiler checks it);
/// everything else enters through a method that takes its meaning away, and never longer than the limit.
public final class MarkdownBuilder {

    private static final int LONGEST_URL = 500;

    /// What stands between two runs of as many backticks.
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");

    private final StringBuilder out = new StringBuilder();
    private final int limit;

    /// @param limit of a single text or name, in UTF-16 units before escaping
    public MarkdownBuilder(int limit) {
        this.limit = limit;
    }

    /// Markup of ours.
    @CanIgnoreReturnValue
    public MarkdownBuilder markup(@CompileTimeConstant String markup) {
        out.append(markup);
        return this;
    }

    @CanIgnoreReturnValue
    MarkdownBuilder symbol(VerdictColour colour) {
        out.append(colour.symbol());
        return this;
    }

    /// The hidden line by which a comment of this environment is found again.
    @CanIgnoreReturnValue
    MarkdownBuilder marker(String environment) {
        out.append(CommentMarker.of(environment)).append('\n');
        return this;
    }

    @CanIgnoreReturnValue
    public MarkdownBuilder count(long number) {
        out.append(number);
        return this;
    }

    /// Any text, to be read as it is.
    @CanIgnoreReturnValue
    public MarkdownBuilder text(String text) {
        out.append(EscapedMarkdown.escape(VisibleText.cut(VisibleText.text(text), limit)));
        return this;
    }

    /// Any text in which backticks mark code, as findings have them: between a pair of them it is code, elsewhere it is
    /// to be read as it is.
    @CanIgnoreReturnValue
    MarkdownBuilder textWithCode(String text) {
        var shown = VisibleText.cut(text, limit);
        var code = CODE.matcher(shown);
        var end = 0;
        while (code.find()) {
            appendWords(shown.substring(end, code.start()));
            code(code.group(2));
            end = code.end();
        }
        appendWords(shown.substring(end));
        return this;
    }

    /// Any text, as inline code. Never splits a table cell: with a pipe in it, it is an HTML element, because
    /// GitHub's reader takes the pipe of `\\|` for a border even in code.
    @CanIgnoreReturnValue
    public MarkdownBuilder code(String text) {
        var shown = VisibleText.cut(VisibleText.text(text), limit);
        if (shown.isEmpty()) {
            return markup("(empty)");
        }
        if (shown.isBlank() || shown.indexOf('|') >= 0) {
            return htmlText(text);
        }
        var fence = "`".repeat(longestBacktickRun(shown) + 1);
        var pad = shown.startsWith("`") || shown.endsWith("`") || (shown.startsWith(" ") && shown.endsWith(" "))
                ? " "
                : "";
        out.append(fence).append(pad).append(shown).append(pad).append(fence);
        return this;
    }

    /// Any text where GitHub reads HTML, such as the line of a fold.
    @CanIgnoreReturnValue
    MarkdownBuilder htmlText(String text) {
        out.append("<code>")
                .append(EscapedMarkdown.entities(VisibleText.cut(VisibleText.text(text), limit)))
                .append("</code>");
        return this;
    }

    @CanIgnoreReturnValue
    MarkdownBuilder codeList(List<String> texts) {
        for (var i = 0; i < texts.size(); i++) {
            (i == 0 ? this : markup(", ")).code(texts.get(i));
        }
        return this;
    }

    @CanIgnoreReturnValue
    public MarkdownBuilder styled(StyledText phrase) {
        for (var piece : phrase.pieces()) {
            switch (piece) {
                case StyledText.Words(var words) -> appendWords(words);
                case StyledText.Name(var name) -> code(name);
            }
        }
        return this;
    }

    /// A link if the address is a plain https one, else the label alone.
    @CanIgnoreReturnValue
    MarkdownBuilder link(@CompileTimeConstant String label, String url) {
        var plain = url.startsWith("https://")
                && url.length() <= LONGEST_URL
                && url.chars().allMatch(MarkdownBuilder::isAllowedInUrl);
        out.append(plain ? "[" : "").append(label).append(plain ? "](" + url + ")" : "");
        return this;
    }

    /// Lines of a diff in a block of code that none of them can end.
    @CanIgnoreReturnValue
    MarkdownBuilder diff(List<String> lines) {
        var shown = lines.stream().map(VisibleText::text).toList();
        var fence = "`"
                .repeat(Math.max(
                        3,
                        shown.stream()
                                        .mapToInt(MarkdownBuilder::longestBacktickRun)
                                        .max()
                                        .orElse(0)
                                + 1));
        out.append(fence).append("diff\n");
        shown.forEach(line -> out.append(VisibleText.cut(line, limit)).append('\n'));
        out.append(fence).append('\n');
        return this;
    }

    @CanIgnoreReturnValue
    MarkdownBuilder append(MarkdownBuilder other) {
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
    private void appendWords(String words) {
        var core = words.strip();
        if (core.isEmpty()) {
            out.append(words.isEmpty() ? "" : " ");
            return;
        }
        out.append(words.startsWith(" ") ? " " : "");
        text(core);
        out.append(words.endsWith(" ") ? " " : "");
    }

    private static boolean isAllowedInUrl(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "-._~:/?#@&+,;=%".indexOf(c) >= 0);
    }

    /// The length of the longest run of backticks.
    private static int longestBacktickRun(String text) {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
