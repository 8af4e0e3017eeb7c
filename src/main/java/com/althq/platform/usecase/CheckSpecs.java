package com.althq.platform.usecase;

import com.althq.platform.engine.offline.NameConflicts;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.finding.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Use case: validates specifications, each alone and all together. Needs neither configuration nor account.
///
/// @param strict   whether warnings count as errors
/// @param realPath resolves a path, so that a file given twice does not conflict with itself
public record CheckSpecs(boolean strict, UnaryOperator<String> realPath) {

    /// The findings of each file, in the order of the files.
    public record Result(Outcome outcome, List<JsonRenderer.CheckedFile> files) {
        public Result {
            files = List.copyOf(files);
        }

        /// The same as a report.
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
        var checked = besideEachOther(files.stream()
                .map(it -> new CheckedSpec(it.path(), reader.read(it.content())))
                .toList());
        var invalid = checked.stream().anyMatch(it -> Outcome.of(it.findings(), strict) == Outcome.INVALID);
        return new Result(invalid ? Outcome.INVALID : Outcome.DONE, checked);
    }

    private record CheckedSpec(String path, SpecReadResult read) {}

    private List<JsonRenderer.CheckedFile> besideEachOther(List<CheckedSpec> files) {
        var distinct = files.stream()
                .collect(Collectors.toMap(
                        it -> realPath.apply(it.path()), it -> it, (first, _) -> first, LinkedHashMap::new));
        var conflicts = NameConflicts.of(distinct.values().stream()
                .flatMap(it -> it.read() instanceof SpecReadResult.Valid valid
                        ? Stream.of(new NameConflicts.DeclaredSpec(it.path(), valid.spec(), valid.source()))
                        : Stream.empty())
                .toList());
        return files.stream()
                .map(it -> new JsonRenderer.CheckedFile(
                        it.path(),
                        Stream.concat(
                                        it.read().findings().stream(),
                                        conflicts.getOrDefault(it.path(), List.of()).stream())
                                .sorted(Finding.READING_ORDER)
                                .toList()))
                .toList();
    }
}
