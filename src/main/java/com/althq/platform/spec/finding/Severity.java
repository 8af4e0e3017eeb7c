package com.althq.platform.spec.finding;

import java.util.Locale;

/// The severity of a finding: an error stops the run, a warning is only reported.
public enum Severity {
    ERROR,
    WARNING;

    /// The word in output: `error` or `warning`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
