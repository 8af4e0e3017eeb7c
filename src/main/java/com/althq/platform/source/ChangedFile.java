package com.althq.platform.source;

import java.util.Optional;

/// One file that a pull request touches.
///
/// @param path     where it is now, or where it was if it is removed
/// @param previous where it was, if it was moved
public record ChangedFile(String path, Optional<String> previous, Status status) {

    /// What happened to it.
    public enum Status {
        ADDED,
        MODIFIED,
        REMOVED,
        RENAMED
    }

    public static ChangedFile of(String path, Status status) {
        return new ChangedFile(path, Optional.empty(), status);
    }
}
