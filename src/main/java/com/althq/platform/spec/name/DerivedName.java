package com.althq.platform.spec.name;

/// A physical name derived from the service's name, before and after it was shortened to AWS's limit.
///
/// @param what  the resource in words, such as `role of the tasks`
/// @param full  the name before shortening
/// @param value the name to use
public record DerivedName(String what, String full, String value) {

    public boolean isShortened() {
        return !full.equals(value);
    }
}
