package com.althq.platform.source;

import java.util.Optional;

/// A file that a pull request changes.
///
/// @param path     its path, the former one if it is removed
/// @param previous its former path if it is renamed
public record ChangedFile(String path, Optional<String> previous, Status status) {

    /// The kind of change.
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
