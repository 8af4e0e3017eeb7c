package com.althq.platform.report;

import java.util.List;
import java.util.Optional;

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
        return Optional.of(
                engine.equals("offline")
                        ? "It compares the two versions of platform.yaml, not the live AWS account: what was changed"
                                + " there by hand is not seen."
                        : "It compares platform.yaml with the live AWS account.");
    }
}
