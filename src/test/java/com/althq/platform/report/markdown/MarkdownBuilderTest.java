package com.althq.platform.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.report.HostileTexts;
import com.althq.platform.report.ParsedMarkdown;
import com.althq.platform.report.text.VisibleText;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownBuilderTest {

    static final List<String> HOSTILE = HostileTexts.TEXTS;

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void text_shows_what_it_holds_and_does_nothing_else(String hostile) {
        var parsed = ParsedMarkdown.of(new MarkdownBuilder(1000).text(hostile).toString());

        assertThat(parsed.html()).allMatch(it -> it.equals("<span>") || it.equals("</span>"));
        assertThat(parsed.all(Link.class)).isEmpty();
        assertThat(parsed.all(Image.class)).isEmpty();
        assertThat(parsed.all(Heading.class)).isEmpty();
        assertThat(parsed.all(ListBlock.class)).isEmpty();
        assertThat(parsed.all(Emphasis.class)).isEmpty();
        assertThat(parsed.all(StrongEmphasis.class)).isEmpty();
        assertThat(parsed.codes()).isEmpty();
        var shown = String.join(
                "", parsed.all(Text.class).stream().map(Text::getLiteral).toList());
        assertThat(shown.replace("\u200b", "")).isEqualTo(VisibleText.text(hostile));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void text_mentions_nobody_and_refers_to_nothing(String hostile) {
        var prose = ParsedMarkdown.of(new MarkdownBuilder(1000).text(hostile).toString())
                .prose();

        assertThat(prose).doesNotContainPattern("@\\w").doesNotContainPattern("#\\d");
        assertThat(prose).doesNotContainPattern("(?i)GH-\\d").doesNotContainPattern("[0-9a-fA-F]{7}");
        assertThat(prose).doesNotContain("://").doesNotContain("www.").doesNotContainPattern(":\\w+:");
        assertThat(prose).doesNotContain("$");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void code_shows_exactly_what_it_holds(String hostile) {
        var parsed = ParsedMarkdown.of("a " + new MarkdownBuilder(1000).code(hostile) + " b");

        assertThat(parsed.codes()).isEqualTo(hostile.isEmpty() ? List.of() : List.of(VisibleText.text(hostile)));
        assertThat(parsed.html()).allMatch(it -> it.equals("<code>") || it.equals("</code>"));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void a_cell_stays_one_cell(String hostile) {
        var row = new MarkdownBuilder(1000)
                .markup("| a | b | c |\n|---|---|---|\n| ")
                .code(hostile)
                .markup(" | ")
                .text(hostile)
                .markup(" | end |\n")
                .toString();

        var cells = ParsedMarkdown.of(row).all(TableCell.class);

        assertThat(cells).hasSize(6);
        assertThat(((Text) cells.getLast().getFirstChild()).getLiteral()).isEqualTo("end");
        // GitHub's own reader takes a pipe after two backslashes for a border, so there is none in a cell.
        assertThat(row.lines().skip(2).findFirst().orElse("").chars().filter(it -> it == '|'))
                .hasSize(4);
    }

    @Test
    void a_diff_ends_where_it_ends() {
        var fenced = ParsedMarkdown.of(
                        new MarkdownBuilder(1000).diff(HostileTexts.TEXTS).toString())
                .fenced();

        assertThat(fenced).singleElement().asString().hasLineCount(HostileTexts.TEXTS.size());
    }

    @Test
    void a_link_is_only_made_of_a_plain_https_address() {
        assertThat(new MarkdownBuilder(100)
                        .link("run", "https://github.com/a/b/actions/runs/1?x=1")
                        .toString())
                .isEqualTo("[run](https://github.com/a/b/actions/runs/1?x=1)");
        assertThat(List.of("javascript:alert(1)", "http://x", "https://x y", "https://x)](y", "https://x/\u202e"))
                .allSatisfy(url -> assertThat(
                                new MarkdownBuilder(100).link("run", url).toString())
                        .isEqualTo("run"));
    }

    @Test
    void a_long_text_loses_its_middle_and_no_half_characters() {
        assertThat(VisibleText.cut("abcdefghijklmnop", 9)).isEqualTo("abc … nop");
        for (var limit = 3; limit < 40; limit++) {
            var cut = VisibleText.cut("😀".repeat(30), limit);
            assertThat(cut).hasSizeLessThanOrEqualTo(limit).isEqualTo(VisibleText.text(cut));
        }
    }

    @Test
    void a_marker_is_one_comment_and_never_a_part_of_another() {
        assertThat(CommentMarker.of("dev")).isEqualTo("<!-- platform-action v1 comment=preview environment=dev -->");
        assertThat(CommentMarker.of("dev-eu")).doesNotContain(CommentMarker.of("dev"));
        for (var hostile : List.of("-->", "a--b", "x\n<img>", "é\ud83d", "e".repeat(70_000))) {
            var marker = CommentMarker.of(hostile);
            assertThat(marker.substring(4, marker.length() - 3)).doesNotContain("--", ">", "\n");
            assertThat(marker).hasSizeLessThan(200);
        }
        assertThat(CommentMarker.of("a-%2D")).isNotEqualTo(CommentMarker.of("a--"));
    }

    @Test
    void code_in_a_finding_is_code_and_the_rest_is_text() {
        assertThat(new MarkdownBuilder(200)
                        .textWithCode("write `path: /health` below *it*, not ``a`b``")
                        .toString())
                .isEqualTo("write `path: /health` below \\*it\\*, not ``a`b``");
    }

    @Test
    void a_backtick_without_another_is_text() {
        assertThat(new MarkdownBuilder(200).textWithCode("a `b").toString()).isEqualTo("a \\`b");
    }
}
