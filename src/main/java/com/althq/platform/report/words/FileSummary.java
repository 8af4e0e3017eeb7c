package com.althq.platform.report.words;

import com.althq.platform.report.FileReport;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.Report;
import java.util.Comparator;
import java.util.List;

/// A file with what there is to tell of it, worked out once.
public record FileSummary(FileReport file, VerdictColour colour, PlanHighlights highlights) {

    /// All files, the worst first.
    public static List<FileSummary> of(Report report) {
        return report.files().stream()
                .map(FileSummary::of)
                .sorted(Comparator.comparing(FileSummary::colour)
                        .reversed()
                        .thenComparing(it -> it.file().path()))
                .toList();
    }

    private static FileSummary of(FileReport file) {
        var highlights =
                file instanceof Previewed it ? PlanHighlights.of(it.plan()) : new PlanHighlights(List.of(), List.of());
        return new FileSummary(file, VerdictColour.of(file), highlights);
    }
}
