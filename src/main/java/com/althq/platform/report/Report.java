package com.althq.platform.report;

import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The result of one preview run for one environment, independent of the output format: everything that any
/// renderer shows.
///
/// @param engine  `offline` or `pulumi`
/// @param commit  the previewed commit, 40 hexadecimal digits; empty when run outside of GitHub
/// @param run     URL of the workflow run; empty when run outside of GitHub
/// @param branch  the branch that applies when it is merged to; empty when run outside of GitHub
/// @param files   one entry for each platform.yaml, in the order of their paths
public record Report(
        String environment,
        String region,
        String engine,
        Optional<String> commit,
        Optional<String> run,
        Optional<String> branch,
        List<FileReport> files) {
    public Report {
        files = List.copyOf(files);
    }

    /// The files with one kind of result, in the order of their paths.
    public <T extends FileReport> List<T> of(Class<T> type) {
        return files.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// One sentence on what the previews compare, such as two versions of the file or the file with the account;
    /// empty when nothing was previewed.
    public Optional<String> basis() {
        if (of(FileReport.Previewed.class).isEmpty()) {
            return Optional.empty();
        }
        if (!engine.equals("offline")) {
            return Optional.of("It compares platform.yaml with the live AWS account.");
        }
        return Optional.of(
                isAllNew()
                        ? "Everything is shown as new: there is no earlier version of platform.yaml to compare with, and"
                                + " the live AWS account is not looked at."
                        : "It compares the two versions of platform.yaml, not the live AWS account: what was changed"
                                + " there by hand is not seen.");
    }

    /// Whether no previewed file has an earlier version. A plan that compares two versions also has steps for what
    /// stays or is deleted.
    private boolean isAllNew() {
        var operations = of(FileReport.Previewed.class).stream()
                .flatMap(it -> it.plan().steps().stream())
                .map(Step::operation)
                .collect(Collectors.toSet());
        return operations.contains(Operation.CREATE)
                && Set.of(Operation.CREATE, Operation.READ).containsAll(operations);
    }
}
