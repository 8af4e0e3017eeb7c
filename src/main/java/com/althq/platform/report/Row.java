package com.althq.platform.report;

import com.althq.platform.plan.Operation;
import com.althq.platform.report.FileReport.Failed;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.FileReport.Rejected;

/// One service in the table of a comment.
final class Row {

    private Row() {}

    static Markdown of(Told told, int limit) {
        var row = new Markdown(limit).mark("| ").mark(told.mark()).mark(" | ");
        return switch (told.file()) {
            case Rejected it -> row.code(it.path()).mark(" | not valid | | | | |\n");
            case Failed it -> row.mark("**").code(it.service()).mark("** | no preview | | | | |\n");
            case Previewed it when it.plan().counts().changes() -> changed(row, it, told.highlights());
            case Previewed it -> row.code(it.service()).mark(" | no changes | | | | |\n");
        };
    }

    /// One row for many.
    static Markdown merged(String words, int number, int limit) {
        return new Markdown(limit)
                .mark("| | ")
                .text(words)
                .count(number)
                .mark(number == 1 ? " service | | | | | |\n" : " services | | | | | |\n");
    }

    private static Markdown changed(Markdown row, Previewed file, Highlights highlights) {
        var counts = file.plan().resourceCounts();
        row.mark("**").code(file.service()).mark("** | ");
        row.count(counts.create()).mark(" | ").count(counts.update()).mark(" | ");
        row.count(counts.replace()).mark(" | ").count(counts.delete()).mark(" | ");
        return access(row, highlights).mark(" |\n");
    }

    private static Markdown access(Markdown row, Highlights highlights) {
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

    private static long count(Highlights highlights, Operation change) {
        return highlights.prominent().stream()
                .filter(it -> it.change() == change)
                .count();
    }
}
