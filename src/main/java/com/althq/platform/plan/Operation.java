package com.althq.platform.plan;

import java.util.Locale;

/// What happens to one resource.
public enum Operation {
    CREATE,
    UPDATE,
    REPLACE,
    DELETE,
    /// An existing resource is added to the state.
    IMPORT,
    /// An existing resource is read and not managed.
    READ,
    SAME;

    /// The word in output, such as `create`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
