package com.althq.platform.source;

import java.util.Optional;

/// A platform.yaml that a pull request changes; at least one of the paths is present.
///
/// @param before its path in the base revision, if it has the file
/// @param after  its path in the head revision, if it has the file
public record ChangedSpecFile(Optional<String> before, Optional<String> after) {

    public ChangedSpecFile {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("neither before nor after");
        }
    }

    /// The path for reports: in the head if there, else in the base.
    public String path() {
        return after.or(() -> before).orElseThrow();
    }
}
