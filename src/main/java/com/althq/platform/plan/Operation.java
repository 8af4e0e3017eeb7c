package com.althq.platform.plan;

import java.util.Locale;

/// What would happen to one resource.
public enum Operation {
    CREATE,
    UPDATE,
    REPLACE,
    DELETE,
    SAME;

    /// The word that people and machines read.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
