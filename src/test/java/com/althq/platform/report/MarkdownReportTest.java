package com.althq.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    @Test
    void the_marker_is_the_first_line_and_the_verdict_the_second() {
        var lines = MarkdownReport.render(Samples.report(Samples.newService()), Budget.COMMENT)
                .lines()
                .toList();

        assertThat(lines.getFirst()).isEqualTo(Marker.of("dev"));
        assertThat(lines.get(1)).startsWith("## 🟢 ").contains("`agent-factory` changes: 12 new");
        assertThat(lines.getLast()).isEqualTo("🕐 previewed at `a1b2c3d` → ⏳ waiting for the merge to `develop`");
    }

    @Test
    void every_fold_is_closed_and_what_is_in_it_is_markdown() {
        var parsed = Parsed.of(
                MarkdownReport.render(Samples.report(Samples.newService(), Samples.riskyService()), Budget.COMMENT));

        assertThat(folds(parsed, "<details>"))
                .isEqualTo(folds(parsed, "</details>"))
                .isEqualTo(6);
        assertThat(parsed.fenced()).hasSize(2);
        assertThat(parsed.all(TableBlock.class)).hasSize(3);
        assertThat(parsed.all(Heading.class)).hasSize(3);
    }

    @Test
    void what_is_worst_comes_first() {
        var text = MarkdownReport.render(
                Samples.report(Samples.newService(), Samples.unchangedService("search"), Samples.riskyService()),
                Budget.COMMENT);

        assertThat(text.indexOf("### `orders-api`")).isBetween(0, text.indexOf("### `agent-factory`"));
        assertThat(text.indexOf("| 🔴 |")).isBetween(0, text.indexOf("| 🟢 |"));
        assertThat(text.indexOf("| 🟢 |")).isBetween(0, text.indexOf("| ⚪ |"));
    }

    @Test
    void hostile_names_make_no_markup_of_their_own() {
        var calm = Parsed.of(MarkdownReport.render(Samples.report(calm()), Budget.SUMMARY));
        var text = MarkdownReport.render(Samples.report(Hostile.service(), Hostile.file()), Budget.SUMMARY);
        var parsed = Parsed.of(text);

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
        var parsed = Parsed.of(MarkdownReport.render(
                Samples.report(Hostile.service(), Hostile.file(), Samples.failed(), Samples.unchangedService("a")),
                Budget.SUMMARY));

        for (var table : parsed.all(TableBlock.class)) {
            var rows = rows(table);
            assertThat(rows).extracting(MarkdownReportTest::size).containsOnly(size(rows.getFirst()));
        }
    }

    @Test
    void the_same_report_is_always_the_same_text() {
        var report = Samples.report(Samples.newService(), Samples.riskyService());

        assertThat(MarkdownReport.render(report, Budget.COMMENT))
                .isEqualTo(MarkdownReport.render(report, Budget.COMMENT));
    }

    /// As many files as the hostile report, with nothing in them to be afraid of.
    private static FileReport.Previewed calm() {
        return Samples.newService();
    }

    private static long folds(Parsed parsed, String tag) {
        return parsed.all(HtmlBlock.class).stream()
                .filter(it -> it.getLiteral().startsWith(tag))
                .count();
    }

    private static List<TableRow> rows(Node table) {
        return new Parsed(table).all(TableRow.class);
    }

    private static int size(Node row) {
        var size = 0;
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            size++;
        }
        return size;
    }
}
