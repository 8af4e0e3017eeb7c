package com.althq.platform.report.words;

import com.althq.platform.plan.Operation;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;

/// The verdict of a preview, mildest first.
public enum PreviewVerdict {
    /// Nothing would happen.
    UNCHANGED,
    /// Something changes and nothing of it is dangerous.
    CHANGED,
    /// Something would be lost, interrupted, opened to anybody or no longer protected, or is not known.
    ATTENTION,
    /// The preview failed.
    FAILED,
    /// A file is not valid.
    INVALID;

    /// The verdict over all files: the worst of them.
    public static PreviewVerdict of(Report report) {
        return report.files().stream()
                .map(PreviewVerdict::of)
                .max(PreviewVerdict::compareTo)
                .orElse(UNCHANGED);
    }

    static PreviewVerdict of(FileReport file) {
        return switch (file) {
            case FileReport.Rejected _ -> INVALID;
            case FileReport.Failed _ -> FAILED;
            case FileReport.Previewed it -> {
                if (Caution.of(it).findAny().isPresent()) {
                    yield ATTENTION;
                }
                yield it.plan().steps().stream().allMatch(step -> step.operation() == Operation.SAME)
                        ? UNCHANGED
                        : CHANGED;
            }
        };
    }
}
