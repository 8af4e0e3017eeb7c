package com.althq.platform.report.markdown;

import com.althq.platform.plan.Operation;
import com.althq.platform.report.FileReport.Failed;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.FileReport.Rejected;
import com.althq.platform.report.words.FileSummary;
import com.althq.platform.report.words.PlanHighlights;

/// One service in the table of a comment.
final class ServiceRow {

    private ServiceRow() {}

    static MarkdownBuilder of(FileSummary told, int limit) {
        var row = new MarkdownBuilder(limit).mark("| ").mark(told.mark()).mark(" | ");
        return switch (told.file()) {
            case Rejected it -> row.code(it.path()).mark(" | not valid | | | | |\n");
            case Failed it -> row.mark("**").code(it.service()).mark("** | no preview | | | | |\n");
            case Previewed it when it.plan().counts().changes() -> changed(row, it, told.highlights());
            case Previewed it -> row.code(it.service()).mark(" | no changes | | | | |\n");
        };
    }

    /// One row for many.
    static MarkdownBuilder merged(String words, int number, int limit) {
        return new MarkdownBuilder(limit)
                .mark("| | ")
                .text(words)
                .count(number)
                .mark(number == 1 ? " service | | | | | |\n" : " services | | | | | |\n");
    }

    private static MarkdownBuilder changed(MarkdownBuilder row, Previewed file, PlanHighlights highlights) {
        var counts = file.plan().resourceCounts();
        row.mark("**").code(file.service()).mark("** | ");
        row.count(counts.create()).mark(" | ").count(counts.update()).mark(" | ");
        row.count(counts.replace()).mark(" | ").count(counts.delete()).mark(" | ");
        return access(row, highlights).mark(" |\n");
    }

    private static MarkdownBuilder access(MarkdownBuilder row, PlanHighlights highlights) {
        var added = count(highlights, Operation.CREATE);
        var removed = count(highlights, Operation.DELETE);
        if (added + removed == 0) {
            return row.mark("–");
        }
        if (added > 0) {
            row.mark("+").count(added);
        }
        if (removed > 0) {
            row.mark(added > 0 ? " −" : "−").count(removed);
        }
        var wide = highlights.prominent().stream().anyMatch(it -> it.wide() && it.change() == Operation.CREATE);
        return row.mark(wide ? " ⚠️" : "");
    }

    private static long count(PlanHighlights highlights, Operation change) {
        return highlights.prominent().stream()
                .filter(it -> it.change() == change)
                .count();
    }
}
