package com.althq.platform.report.markdown;

import com.althq.platform.report.text.StyledText;
import com.althq.platform.report.text.VisibleText;
import com.althq.platform.report.words.VerdictColour;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.regex.Pattern;

/// Builds GitHub Markdown. Markup must be a compile-time constant (Error Prone checks it); all other text is
/// escaped, and cut to a limit in the middle.
public final class MarkdownBuilder {

    private static final int LONGEST_URL = 500;

    /// Matches a code span: text between two runs of equally many backticks.
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");

    private final StringBuilder out = new StringBuilder();
    private final int limit;

    /// @param limit of a single text or name, in UTF-16 units before escaping
    public MarkdownBuilder(int limit) {
        this.limit = limit;
    }

    /// Appends markup as it is.
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

    /// Appends the marker by which the comment of this environment is found again, see [CommentMarker].
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

    /// Appends text, escaped.
    @CanIgnoreReturnValue
    public MarkdownBuilder text(String text) {
        out.append(EscapedMarkdown.escape(VisibleText.cut(VisibleText.text(text), limit)));
        return this;
    }

    /// Appends text in which pairs of backticks mark code, as messages of findings have them; everything else is
    /// escaped.
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

    /// Appends text as inline code. With a pipe in it, it becomes an HTML element, because GitHub takes the pipe of
    /// `\\|` for a cell's border even in code.
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

    /// Appends text, escaped for a place where GitHub reads HTML, such as the summary of a fold.
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

    /// Appends a link if the address is a plain `https` one of at most 500 characters, else the label alone.
    @CanIgnoreReturnValue
    MarkdownBuilder link(@CompileTimeConstant String label, String url) {
        var plain = url.startsWith("https://")
                && url.length() <= LONGEST_URL
                && url.chars().allMatch(MarkdownBuilder::isAllowedInUrl);
        out.append(plain ? "[" : "").append(label).append(plain ? "](" + url + ")" : "");
        return this;
    }

    /// Appends a code block of the language `diff`, with a fence longer than any run of backticks in the lines.
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

    /// Appends words, with a space at either edge kept, as it separates them from the name beside them.
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

    /// The length of the longest run of backticks in a text.
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
