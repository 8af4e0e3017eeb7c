package com.althq.platform.report;

import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What people should read of one run, for one environment: everything that any medium shows, and nothing
/// about how it shows it.
///
/// @param engine  `offline` or `pulumi`
/// @param commit  the reviewed commit, full; empty on a laptop
/// @param run     a link to the run that made this; empty on a laptop
/// @param branch  merging to it applies; empty on a laptop
/// @param files   one per platform.yaml, in the order of their paths
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

    /// What the previews are based on, one sentence; empty if there is none.
    public Optional<String> basis() {
        if (files.stream().noneMatch(FileReport.Previewed.class::isInstance)) {
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

    /// Whether no previewed file has an earlier version: a plan that compares two has steps for what stays or goes.
    private boolean isAllNew() {
        var operations = files.stream()
                .filter(FileReport.Previewed.class::isInstance)
                .flatMap(it -> ((FileReport.Previewed) it).plan().steps().stream())
                .map(Step::operation)
                .collect(Collectors.toSet());
        return operations.contains(Operation.CREATE)
                && Set.of(Operation.CREATE, Operation.READ).containsAll(operations);
    }
}
