package com.althq.platform.plan;

import java.util.Locale;

/// What would happen to one resource.
public enum Operation {
    CREATE,
    UPDATE,
    REPLACE,
    DELETE,
    /// What exists already is taken into the state.
    IMPORT,
    /// What exists already is looked at; it stays somebody else's.
    READ,
    SAME;

    /// The word that people and machines read.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
