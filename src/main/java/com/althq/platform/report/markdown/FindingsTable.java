package com.althq.platform.report.markdown;

import com.althq.platform.report.FileReport.Rejected;
import com.althq.platform.spec.finding.Finding;
import java.util.Comparator;
import java.util.List;

/// Renders the findings of the invalid files as a Markdown table.
final class FindingsTable {

    private record Row(String path, Finding finding) {}

    private FindingsTable() {}

    static MarkdownBuilder table(List<Rejected> files, MarkdownRenderer.Level level) {
        var table = new MarkdownBuilder(level.text());
        if (files.isEmpty()) {
            return table;
        }
        var rows = files.stream()
                .flatMap(file -> file.findings().stream().map(finding -> new Row(file.path(), finding)))
                // What stops the run comes before what is only said, so that a cut list ends with the latter.
                .sorted(Comparator.comparing((Row row) -> !row.finding().isError()))
                .toList();
        table.markup("| File | Line | Problem | Fix |\n|---|---|---|---|\n");
        rows.stream().limit(level.listed()).forEach(row -> row(table, row));
        if (rows.size() > level.listed()) {
            table.markup("| | | and ")
                    .count(rows.size() - level.listed())
                    .markup(" more: ")
                    .code("platform validate")
                    .markup(" lists all | |\n");
        }
        return table.markup("\n");
    }

    private static void row(MarkdownBuilder table, Row row) {
        var finding = row.finding();
        table.markup("| ").code(row.path()).markup(" | ");
        table.count(finding.position().line())
                .markup(":")
                .count(finding.position().column());
        table.markup(finding.isError() ? " | " : " | ⚠️ ")
                .textWithCode(finding.message())
                .markup(" | ");
        finding.hint().ifPresent(table::textWithCode);
        table.markup(" |\n");
    }
}
