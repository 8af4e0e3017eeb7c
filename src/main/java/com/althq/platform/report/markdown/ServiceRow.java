package com.althq.platform.report.markdown;

import com.althq.platform.plan.Operation;
import com.althq.platform.report.FileReport.Failed;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.FileReport.Rejected;
import com.althq.platform.report.words.FileReportView;
import com.althq.platform.report.words.PlanHighlights;

/// Renders one service as a row of the table in a comment: verdict, counts of changed resources and of grants.
final class ServiceRow {

    private ServiceRow() {}

    static MarkdownBuilder of(FileReportView summary, int limit) {
        var row =
                new MarkdownBuilder(limit).markup("| ").symbol(summary.colour()).markup(" | ");
        return switch (summary.file()) {
            case Rejected it -> row.code(it.path()).markup(" | not valid | | | | |\n");
            case Failed it -> row.markup("**").code(it.service()).markup("** | no preview | | | | |\n");
            case Previewed it when it.plan().counts().hasChanges() -> changed(row, it, summary.highlights());
            case Previewed it -> row.code(it.service()).markup(" | no changes | | | | |\n");
        };
    }

    /// One row that stands for several services.
    static MarkdownBuilder merged(String words, int number, int limit) {
        return new MarkdownBuilder(limit)
                .markup("| | ")
                .text(words)
                .count(number)
                .markup(number == 1 ? " service | | | | | |\n" : " services | | | | | |\n");
    }

    private static MarkdownBuilder changed(MarkdownBuilder row, Previewed file, PlanHighlights highlights) {
        var counts = file.plan().resourceCounts();
        row.markup("**").code(file.service()).markup("** | ");
        row.count(counts.create()).markup(" | ").count(counts.update()).markup(" | ");
        row.count(counts.replace()).markup(" | ").count(counts.delete()).markup(" | ");
        return access(row, highlights).markup(" |\n");
    }

    private static MarkdownBuilder access(MarkdownBuilder row, PlanHighlights highlights) {
        var added = count(highlights, Operation.CREATE);
        var removed = count(highlights, Operation.DELETE);
        if (added + removed == 0) {
            return row.markup("–");
        }
        if (added > 0) {
            row.markup("+").count(added);
        }
        if (removed > 0) {
            row.markup(added > 0 ? " −" : "−").count(removed);
        }
        var wide = highlights.prominent().stream().anyMatch(it -> it.isWide() && it.change() == Operation.CREATE);
        return row.markup(wide ? " ⚠️" : "");
    }

    private static long count(PlanHighlights highlights, Operation change) {
        return highlights.prominent().stream()
                .filter(it -> it.change() == change)
                .count();
    }
}
