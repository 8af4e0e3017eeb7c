package com.althq.platform.report.markdown;

import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.FileReport.Rejected;
import com.althq.platform.report.Report;
import com.althq.platform.report.text.TextBudget;
import com.althq.platform.report.words.FileReportView;
import com.althq.platform.report.words.Headline;
import com.althq.platform.report.words.VerdictColour;
import java.util.List;

/// Renders a report as GitHub Markdown for a comment or a step's summary: first the verdict, then cautions and
/// failures, a row for each service, and the details in folds.
///
/// The result fits the budget for any input. Details are left out first: full diffs, resource tables, the rows of
/// unchanged services, prose. If that is not enough, texts are cut in the middle, and at last lists are ended with
/// a count. No text from a file or a tool acts as Markdown.
public final class MarkdownRenderer {

    /// How far texts and lists are cut; each level is tried after the one before it did not fit.
    ///
    /// @param text   the most UTF-16 units of one text
    /// @param listed the most cautions, failures and findings, each
    /// @param rows   the most rows of the table
    record Level(int text, int listed, int rows) {}

    private static final int SHORT_COMMIT = 7;
    private static final int ALL = Integer.MAX_VALUE;
    private static final List<Level> LEVELS = List.of(
            new Level(4000, ALL, ALL),
            new Level(400, ALL, ALL),
            new Level(160, ALL, ALL),
            new Level(160, 200, ALL),
            new Level(120, 80, ALL),
            new Level(80, 40, ALL),
            new Level(80, 40, 400),
            new Level(60, 20, 200),
            new Level(40, 5, 20));

    private final Report report;
    private final List<FileReportView> files;
    private final Level level;
    private final MarkdownPage page = new MarkdownPage();

    private MarkdownRenderer(Report report, List<FileReportView> files, Level level) {
        this.report = report;
        this.files = files;
        this.level = level;
    }

    public static String render(Report report, TextBudget budget) {
        var files = FileReportView.of(report);
        var details = details(files);
        for (var level : LEVELS) {
            var page = new MarkdownRenderer(report, files, level).page();
            page.addAll(details);
            var rendered = page.fit(budget);
            if (rendered.isPresent()) {
                return rendered.get().text() + PageFooter.of(report, budget, level, rendered.get());
            }
        }
        throw new IllegalStateException("the shortest form is bounded by the last level");
    }

    private MarkdownPage page() {
        page.addRequired(heading());
        var alerts = new AlertBlocks(report, level);
        alerts.cautions().forEach(page::addRequired);
        alerts.failures().forEach(page::addRequired);
        page.addRequired(FindingsTable.table(report.of(Rejected.class), level));
        rows();
        return page;
    }

    /// The details of each previewed file, which may be left out; they do not depend on the level.
    private static MarkdownPage details(List<FileReportView> files) {
        var details = new MarkdownPage();
        for (var summary : files) {
            if (summary.file() instanceof Previewed file) {
                var section = new ServiceSection(
                        file, summary.highlights(), LEVELS.getFirst().text());
                details.add(MarkdownPage.Rank.PROSE, section.prose());
                details.add(MarkdownPage.Rank.RESOURCES, section.resources());
                details.add(MarkdownPage.Rank.DIFF, section.diff());
            }
        }
        return details;
    }

    private MarkdownBuilder heading() {
        var headline = Headline.of(report);
        var head = markdown().marker(report.environment());
        head.markup("## ")
                .symbol(headline.colour())
                .markup(" ")
                .styled(headline.sentence())
                .markup("\n\n");
        head.markup(report.basis().isPresent() ? "Preview" : "Check");
        report.commit().ifPresent(commit -> head.markup(" of ").code(shortened(commit)));
        report.run().ifPresent(run -> head.markup(" · ").link("run", run));
        report.basis().ifPresent(basis -> {
            report.branch()
                    .ifPresent(
                            branch -> head.markup(" · applies when merged to ").code(branch));
            head.markup("\n").text(basis);
        });
        return head.markup("\n\n");
    }

    private void rows() {
        var services =
                files.stream().filter(it -> !(it.file() instanceof Rejected)).toList();
        if (services.isEmpty()) {
            return;
        }
        page.addRequired(markdown()
                .markup("| | Service | New | Changed | Replaced | Deleted | IAM |\n")
                .markup("|---|---|--:|--:|--:|--:|---|\n"));
        var unchanged = services.stream()
                .filter(it -> it.colour() == VerdictColour.WHITE)
                .toList();
        var others = services.subList(0, services.size() - unchanged.size());
        others.stream().limit(level.rows()).forEach(it -> page.addRequired(ServiceRow.of(it, level.text())));
        if (others.size() > level.rows()) {
            page.addRequired(ServiceRow.merged("and more: ", others.size() - level.rows(), level.text()));
        }
        var rows = markdown();
        unchanged.forEach(it -> rows.append(ServiceRow.of(it, level.text())));
        page.add(
                MarkdownPage.Rank.UNCHANGED,
                rows,
                ServiceRow.merged("no changes: ", unchanged.size(), level.text())
                        .toString());
        page.addRequired(markdown().markup("\n"));
    }

    private MarkdownBuilder markdown() {
        return new MarkdownBuilder(level.text());
    }

    private static String shortened(String commit) {
        return commit.substring(0, Math.min(SHORT_COMMIT, commit.length()));
    }
}
