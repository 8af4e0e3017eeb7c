package com.althq.platform.spec;

/// A name that we make.
///
/// @param what  what bears it, for people: `role of the tasks`
/// @param full  the name without any limit
/// @param value the name to use
public record DerivedName(String what, String full, String value) {

    public boolean isShortened() {
        return !full.equals(value);
    }
}
