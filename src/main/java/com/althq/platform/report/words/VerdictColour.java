package com.althq.platform.report.words;

import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;

/// The colour in which a verdict is shown, mildest first.
public enum VerdictColour {
    /// Nothing would happen.
    WHITE("⚪"),
    /// Something changes and nothing of it is dangerous.
    GREEN("🟢"),
    /// Something is interrupted, opened to anybody or no longer protected, or what happens is not known.
    ORANGE("🟠"),
    /// Data would be lost at once or soon, or there is no preview.
    RED("🔴");

    private final String symbol;

    VerdictColour(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /// The colour of one file.
    public static VerdictColour of(FileReport file) {
        return switch (PreviewVerdict.of(file)) {
            case UNCHANGED -> WHITE;
            case CHANGED -> GREEN;
            case ATTENTION -> losesData(file) ? RED : ORANGE;
            case FAILED, INVALID -> RED;
        };
    }

    /// The worst colour of all files.
    public static VerdictColour of(Report report) {
        return report.files().stream()
                .map(VerdictColour::of)
                .max(VerdictColour::compareTo)
                .orElse(WHITE);
    }

    static boolean losesData(FileReport file) {
        return Caution.of(file).anyMatch(it -> it.kind() == Caution.Kind.DATA_LOSS);
    }
}
