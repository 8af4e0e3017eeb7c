package com.althq.platform.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.report.FileReport;
import com.althq.platform.report.HostileTexts;
import com.althq.platform.report.ParsedMarkdown;
import com.althq.platform.report.SampleReports;
import com.althq.platform.report.text.TextBudget;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {

    @Test
    void the_marker_is_the_first_line_and_the_verdict_the_second() {
        var lines = MarkdownRenderer.render(SampleReports.report(SampleReports.newService()), TextBudget.COMMENT)
                .lines()
                .toList();

        assertThat(lines.getFirst()).isEqualTo(CommentMarker.of("dev"));
        assertThat(lines.get(1)).startsWith("## 🟢 ").contains("`agent-factory` changes: 12 new");
        assertThat(lines.getLast()).isEqualTo("🕐 previewed at `a1b2c3d` → ⏳ waiting for the merge to `develop`");
    }

    @Test
    void every_fold_is_closed_and_what_is_in_it_is_markdown() {
        var parsed = ParsedMarkdown.of(MarkdownRenderer.render(
                SampleReports.report(SampleReports.newService(), SampleReports.riskyService()), TextBudget.COMMENT));

        assertThat(folds(parsed, "<details>"))
                .isEqualTo(folds(parsed, "</details>"))
                .isEqualTo(6);
        assertThat(parsed.fenced()).hasSize(2);
        assertThat(parsed.all(TableBlock.class)).hasSize(3);
        assertThat(parsed.all(Heading.class)).hasSize(3);
    }

    @Test
    void what_is_worst_comes_first() {
        var text = MarkdownRenderer.render(
                SampleReports.report(
                        SampleReports.newService(),
                        SampleReports.unchangedService("search"),
                        SampleReports.riskyService()),
                TextBudget.COMMENT);

        assertThat(text.indexOf("### `orders-api`")).isBetween(0, text.indexOf("### `agent-factory`"));
        assertThat(text.indexOf("| 🔴 |")).isBetween(0, text.indexOf("| 🟢 |"));
        assertThat(text.indexOf("| 🟢 |")).isBetween(0, text.indexOf("| ⚪ |"));
    }

    @Test
    void hostile_names_make_no_markup_of_their_own() {
        var calm = ParsedMarkdown.of(MarkdownRenderer.render(SampleReports.report(calm()), TextBudget.SUMMARY));
        var text = MarkdownRenderer.render(
                SampleReports.report(HostileTexts.service(), HostileTexts.file()), TextBudget.SUMMARY);
        var parsed = ParsedMarkdown.of(text);

        assertThat(parsed.all(Link.class))
                .extracting(Link::getDestination)
                .containsOnly("https://github.com/althq/agents/actions/runs/412");
        assertThat(parsed.all(Image.class)).isEmpty();
        assertThat(parsed.html())
                .allMatch(it -> it.matches("<!-- platform-action [^>]* -->|</?(code|span)>"
                        + "|</details>|<details><summary>[^<>]*(<code>[^<>]*</code>)?[^<>]*</summary>"));
        assertThat(folds(parsed, "<details>")).isEqualTo(folds(parsed, "</details>"));
        assertThat(parsed.fenced()).hasSize(1);
        assertThat(parsed.all(Heading.class)).hasSameSizeAs(calm.all(Heading.class));
        assertThat(parsed.prose())
                .doesNotContainPattern("@\\w")
                .doesNotContainPattern("#\\d")
                .doesNotContain("://");
        assertThat(text.chars().filter(it -> it < ' ' && it != '\n')).isEmpty();
        assertThat(text).doesNotContain("\u202e", "\u001b", "\u2028");
    }

    @Test
    void every_row_of_a_table_has_the_columns_of_its_head() {
        var parsed = ParsedMarkdown.of(MarkdownRenderer.render(
                SampleReports.report(
                        HostileTexts.service(),
                        HostileTexts.file(),
                        SampleReports.failed(),
                        SampleReports.unchangedService("a")),
                TextBudget.SUMMARY));

        for (var table : parsed.all(TableBlock.class)) {
            var rows = rows(table);
            assertThat(rows).extracting(MarkdownRendererTest::size).containsOnly(size(rows.getFirst()));
        }
    }

    @Test
    void the_same_report_is_always_the_same_text() {
        var report = SampleReports.report(SampleReports.newService(), SampleReports.riskyService());

        assertThat(MarkdownRenderer.render(report, TextBudget.COMMENT))
                .isEqualTo(MarkdownRenderer.render(report, TextBudget.COMMENT));
    }

    /// As many files as the hostile report, with nothing in them to be afraid of.
    private static FileReport.Previewed calm() {
        return SampleReports.newService();
    }

    private static long folds(ParsedMarkdown parsed, String tag) {
        return parsed.all(HtmlBlock.class).stream()
                .filter(it -> it.getLiteral().startsWith(tag))
                .count();
    }

    private static List<TableRow> rows(Node table) {
        return new ParsedMarkdown(table).all(TableRow.class);
    }

    private static int size(Node row) {
        var size = 0;
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            size++;
        }
        return size;
    }
}
