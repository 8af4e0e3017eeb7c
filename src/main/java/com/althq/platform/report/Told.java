package com.althq.platform.report;

import com.althq.platform.report.FileReport.Previewed;
import java.util.Comparator;
import java.util.List;

/// A file with what there is to tell of it, worked out once.
record Told(FileReport file, Mark mark, Highlights highlights) {

    /// All files, the worst first.
    static List<Told> of(Report report) {
        return report.files().stream()
                .map(Told::of)
                .sorted(Comparator.comparing(Told::mark)
                        .reversed()
                        .thenComparing(it -> it.file().path()))
                .toList();
    }

    private static Told of(FileReport file) {
        var highlights = file instanceof Previewed it ? Highlights.of(it.plan()) : new Highlights(List.of(), List.of());
        return new Told(file, Mark.of(file), highlights);
    }
}
