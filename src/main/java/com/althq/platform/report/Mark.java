package com.althq.platform.report;

import com.althq.platform.plan.Danger;

/// The colour of a verdict, mildest first.
public enum Mark {
    /// Nothing would happen.
    WHITE("⚪"),
    /// Something changes and nothing of it is dangerous.
    GREEN("🟢"),
    /// Something is interrupted or opened to anybody, or what happens is not known.
    ORANGE("🟠"),
    /// Data would be lost, or there is no preview.
    RED("🔴");

    private final String symbol;

    Mark(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /// The mark of one file.
    public static Mark of(FileReport file) {
        return switch (Verdict.of(file)) {
            case UNCHANGED -> WHITE;
            case CHANGED -> GREEN;
            case ATTENTION -> losesData(file) ? RED : ORANGE;
            case FAILED, INVALID -> RED;
        };
    }

    /// The worst mark of all files.
    public static Mark of(Report report) {
        return report.files().stream().map(Mark::of).max(Mark::compareTo).orElse(WHITE);
    }

    static boolean losesData(FileReport file) {
        return file instanceof FileReport.Previewed it
                && it.plan().steps().stream()
                        .flatMap(step -> step.danger().stream())
                        .anyMatch(danger -> danger.kind() == Danger.Kind.DATA_LOSS);
    }
}
