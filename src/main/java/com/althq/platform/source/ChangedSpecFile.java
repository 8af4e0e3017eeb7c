package com.althq.platform.source;

import java.util.Optional;

/// One platform.yaml that a pull request touches.
///
/// @param before its path in the base revision, if it was there
/// @param after  its path in the head revision, if it is there
public record ChangedSpecFile(Optional<String> before, Optional<String> after) {

    public ChangedSpecFile {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("neither before nor after");
        }
    }

    /// The path to name it by.
    public String path() {
        return after.or(() -> before).orElseThrow();
    }
}
