package com.althq.platform.spec.finding;

import java.util.Locale;

/// How much a finding weighs: an error stops the run, a warning is only reported.
public enum Severity {
    ERROR,
    WARNING;

    /// The word that people and machines read: `error` or `warning`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
