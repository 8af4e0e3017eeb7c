package com.althq.platform.report.markdown;

import com.althq.platform.report.FileReport.Rejected;
import com.althq.platform.spec.finding.Finding;
import java.util.Comparator;
import java.util.List;

/// The table of what is wrong with the files that are not valid.
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
        table.mark("| File | Line | Problem | Fix |\n|---|---|---|---|\n");
        rows.stream().limit(level.listed()).forEach(row -> row(table, row));
        if (rows.size() > level.listed()) {
            table.mark("| | | and ")
                    .count(rows.size() - level.listed())
                    .mark(" more: ")
                    .code("platform validate")
                    .mark(" lists all | |\n");
        }
        return table.mark("\n");
    }

    private static void row(MarkdownBuilder table, Row row) {
        var finding = row.finding();
        table.mark("| ").code(row.path()).mark(" | ");
        table.count(finding.position().line())
                .mark(":")
                .count(finding.position().column());
        table.mark(finding.isError() ? " | " : " | ⚠️ ")
                .marked(finding.message())
                .mark(" | ");
        finding.hint().ifPresent(table::marked);
        table.mark(" |\n");
    }
}
