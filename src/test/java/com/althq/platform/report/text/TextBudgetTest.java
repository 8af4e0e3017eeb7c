package com.althq.platform.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Operation;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.HostileTexts;
import com.althq.platform.report.ParsedMarkdown;
import com.althq.platform.report.Report;
import com.althq.platform.report.SampleReports;
import com.althq.platform.report.TestPlans;
import com.althq.platform.report.markdown.CommentMarker;
import com.althq.platform.report.markdown.MarkdownRenderer;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.finding.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonmark.node.HtmlBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBudgetTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void any_report_fits_and_stays_whole(long seed) {
        var report = new Wild(new Random(seed)).report();

        for (var budget : TextBudget.values()) {
            var text = MarkdownRenderer.render(report, budget);
            assertThat(budget.size(text)).isLessThanOrEqualTo(budget.limit());
            whole(text);
        }
        var comment = MarkdownRenderer.render(report, TextBudget.COMMENT);
        assertThat(comment).startsWith(CommentMarker.of(report.environment()) + "\n## ");
        assertThat(comment.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(262_144);
        assertThat(TerminalRenderer.render(report, false)).doesNotContain("\u001b");
    }

    @Test
    void five_hundred_changed_services_keep_a_row_each() {
        var report = SampleReports.report(IntStream.range(0, 500)
                .mapToObj(i -> service("service-" + i, 30))
                .toArray(FileReport[]::new));

        var text = MarkdownRenderer.render(report, TextBudget.COMMENT);

        assertThat(text.length()).isLessThanOrEqualTo(65_000);
        assertThat(IntStream.range(0, 500)).allSatisfy(i -> assertThat(text).contains("**`service-" + i + "`**"));
        assertThat(text).contains("Left out for length: ", "full diffs");
        whole(text);
    }

    @Test
    void details_go_in_order_and_a_service_at_a_time() {
        var report = SampleReports.report(IntStream.range(0, 20)
                .mapToObj(i -> service("service-" + i, 20 + i))
                .toArray(FileReport[]::new));

        var text = MarkdownRenderer.render(report, TextBudget.COMMENT);

        assertThat(text).contains("<code>service-19</code>: resources (39)");
        assertThat(text).contains("### `service-19`");
        var diffs = ParsedMarkdown.of(text).fenced().size();
        assertThat(diffs).isBetween(1, 19);
        assertThat(text).contains((20 - diffs) + " full diffs");
    }

    @Test
    void thousands_of_findings_end_in_a_count() {
        var findings = IntStream.rangeClosed(1, 5000)
                .mapToObj(i -> SampleReports.finding(Severity.ERROR, "r", "m".repeat(300), i, 1, "h"))
                .toList();

        var text = MarkdownRenderer.render(
                SampleReports.report(new FileReport.Rejected("platform.yaml", findings)), TextBudget.COMMENT);

        assertThat(text.length()).isLessThanOrEqualTo(65_000);
        assertThat(text)
                .contains("## 🔴 dev: platform.yaml is not valid")
                .containsPattern("and \\d+ more: `platform validate`");
    }

    @Test
    void a_summary_is_counted_in_bytes() {
        for (var text : List.of("", "abc", "äöü", "漢字", "😀😀", "a😀漢ä")) {
            assertThat(TextBudget.SUMMARY.size(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    private static void whole(String text) {
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
        var blocks = ParsedMarkdown.of(text).all(HtmlBlock.class).stream()
                .map(HtmlBlock::getLiteral)
                .toList();
        assertThat(blocks.stream().filter(it -> it.startsWith("<details>")))
                .hasSameSizeAs(blocks.stream()
                        .filter(it -> it.startsWith("</details>"))
                        .toList());
        assertThat(ParsedMarkdown.of(text).fenced()).allMatch(it -> !it.contains("</details>\n\n"));
    }

    private static FileReport service(String name, int resources) {
        var of = new TestPlans(name);
        for (var i = 0; i < resources; i++) {
            of.creates("aws:sqs/queue:Queue", "queue-" + i, Map.of("name", "a-queue-of-some-length-" + i));
        }
        return SampleReports.previewed(name + "/platform.yaml", name, of.plan());
    }

    /// Reports of any size from a seed.
    private record Wild(Random random) {

        Report report() {
            var files = new ArrayList<FileReport>();
            var size = 1 + random.nextInt(random.nextBoolean() ? 500 : 5);
            var wordiness = 1 + random.nextInt(random.nextBoolean() ? 2000 : 20);
            for (var i = 0; i < size; i++) {
                files.add(file(wordiness, Math.max(1, 300 / size)));
            }
            return new Report(
                    text(wordiness),
                    "us-west-2",
                    random.nextBoolean() ? "offline" : text(wordiness),
                    Optional.of(text(wordiness)),
                    Optional.of("https://github.com/" + "x".repeat(random.nextInt(600))),
                    Optional.of(text(wordiness)),
                    files);
        }

        private FileReport file(int wordiness, int resources) {
            return switch (random.nextInt(5)) {
                case 0 -> new FileReport.Rejected(text(wordiness), findings(wordiness));
                case 1 ->
                    new FileReport.Failed(
                            text(wordiness), text(wordiness), text(5), text(wordiness), findings(wordiness));
                case 2 -> SampleReports.previewed(text(wordiness), text(wordiness), new TestPlans("x").plan());
                default -> previewed(wordiness, resources);
            };
        }

        private FileReport previewed(int wordiness, int resources) {
            var of = new TestPlans("x");
            for (var i = 0; i < 1 + random.nextInt(resources); i++) {
                var name = i + text(wordiness);
                if (random.nextInt(4) > 0) {
                    of.creates(SampleReports.BUCKET, name, Map.of("bucket", text(wordiness), text(9), text(wordiness)));
                } else {
                    of.does(
                            Operation.REPLACE,
                            "aws:dynamodb/table:Table",
                            name,
                            Map.of(),
                            Optional.of(new Danger(one(Danger.Kind.values()), text(wordiness), text(wordiness))),
                            TestPlans.change(text(9), text(wordiness), text(wordiness), true));
                }
                of.grants(text(9), text(9), text(wordiness), text(9), Operation.CREATE);
            }
            return new FileReport.Previewed(
                    text(wordiness), text(wordiness), of.plan(), findings(wordiness), false, List.of(text(wordiness)));
        }

        private List<Finding> findings(int wordiness) {
            return IntStream.range(0, random.nextInt(8))
                    .mapToObj(
                            _ -> SampleReports.finding(one(Severity.values()), text(9), text(wordiness), 1, 1, text(9)))
                    .toList();
        }

        private <T> T one(T[] values) {
            return List.of(values).get(random.nextInt(values.length));
        }

        private String text(int wordiness) {
            var length = random.nextInt(wordiness) + 1;
            if (random.nextInt(20) == 0) {
                return HostileTexts.ALL;
            }
            var text = new StringBuilder();
            while (text.length() < length) {
                switch (random.nextInt(5)) {
                    case 0 -> text.append((char) random.nextInt(0x10000));
                    case 1 -> text.appendCodePoint(0x1F300 + random.nextInt(0x200));
                    case 2 -> text.append("`|$@#<&\\:*_~[]()!\n".charAt(random.nextInt(18)));
                    default -> text.append((char) ('a' + random.nextInt(26)));
                }
            }
            return text.toString();
        }
    }
}
