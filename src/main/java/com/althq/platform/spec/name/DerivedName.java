package com.althq.platform.spec.name;

/// A name of an AWS resource that is derived from the service's name, with and without its length limit.
///
/// @param what  what bears it, for people: `role of the tasks`
/// @param full  the name without any limit
/// @param value the name to use
public record DerivedName(String what, String full, String value) {

    public boolean isShortened() {
        return !full.equals(value);
    }
}
