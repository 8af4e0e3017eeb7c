package com.althq.platform.spec.finding;

import java.util.Comparator;
import java.util.Optional;

/// One thing that is wrong or surprising in a file: the rule, a message in the terms of the file, the place, and a
/// hint.
///
/// @param rule     a stable id in kebab case, such as `unknown-key`
/// @param message  one line; says what is wrong and what was found
/// @param pointer  JSON pointer (RFC 6901) to the place, empty for the whole document
/// @param position where an editor should put the cursor
/// @param hint     what to type instead, if known
public record Finding(
        Severity severity, String rule, String message, String pointer, Position position, Optional<String> hint) {

    /// Reading order: by position, errors before warnings, then by rule and message so that it never varies.
    public static final Comparator<Finding> READING_ORDER = Comparator.comparing(Finding::position)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    /// An error of the file as a whole.
    public static Finding ofFile(String rule, String message) {
        return new Finding(Severity.ERROR, rule, message, "", Position.START, Optional.empty());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
