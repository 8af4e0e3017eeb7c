package com.althq.platform.report.words;

import com.althq.platform.report.FileReport;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.Report;
import java.util.Comparator;
import java.util.List;

/// The report of one file together with its verdict colour and highlights, computed once for all parts of a page.
public record FileReportView(FileReport file, VerdictColour colour, PlanHighlights highlights) {

    /// All files, the worst first.
    public static List<FileReportView> of(Report report) {
        return report.files().stream()
                .map(FileReportView::of)
                .sorted(Comparator.comparing(FileReportView::colour)
                        .reversed()
                        .thenComparing(it -> it.file().path()))
                .toList();
    }

    private static FileReportView of(FileReport file) {
        var highlights =
                file instanceof Previewed it ? PlanHighlights.of(it.plan()) : new PlanHighlights(List.of(), List.of());
        return new FileReportView(file, VerdictColour.of(file), highlights);
    }
}
