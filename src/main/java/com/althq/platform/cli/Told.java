package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.report.ApplyReport;
import java.util.List;
import java.util.function.Function;

/// What is told of something that was to change a stack, and the exit code that goes with it.
///
/// @param lines for people, with colours or without
record Told(int exitCode, Function<Boolean, String> lines, String json) {

    static Told of(int code, ApplyReport report) {
        return new Told(code, report::terminal, report.json());
    }

    static List<ApplyReport.Done> deeds(List<Progress.Deed> deeds) {
        return deeds.stream()
                .map(it -> new ApplyReport.Done(it.operation(), it.urn(), it.took()))
                .toList();
    }

    /// @return the exit code
    int print(Screen screen, OutputFormat format) {
        screen.print(format.isJson() ? json : lines.apply(Screen.colour()));
        return exitCode;
    }
}
