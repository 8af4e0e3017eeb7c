package com.althq.platform.usecase;

import com.althq.platform.report.FileReport;
import com.althq.platform.report.JsonReport;
import com.althq.platform.report.Report;
import com.althq.platform.spec.SpecReader;
import java.util.List;
import java.util.Optional;

/// Checks specifications: everything that is wrong with them, at once. It needs no configuration and no account.
///
/// @param strict whether warnings count as errors
public record CheckSpecs(boolean strict) {

    /// The findings of each file, in the order of the files.
    public record Result(Outcome outcome, List<JsonReport.Checked> files) {
        public Result {
            files = List.copyOf(files);
        }

        /// The same as a report, for media that show reports.
        public Report report() {
            return new Report(
                    "",
                    "",
                    "offline",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    files.stream()
                            .<FileReport>map(it -> new FileReport.Rejected(it.path(), it.findings()))
                            .toList());
        }
    }

    public Result run(List<SpecContent> files) {
        var reader = new SpecReader();
        var checked = files.stream()
                .map(it -> new JsonReport.Checked(
                        it.path(), reader.read(it.content()).findings()))
                .toList();
        var invalid = checked.stream().anyMatch(it -> Outcome.of(it.findings(), strict) == Outcome.INVALID);
        return new Result(invalid ? Outcome.INVALID : Outcome.DONE, checked);
    }
}
