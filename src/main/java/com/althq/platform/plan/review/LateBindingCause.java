package com.althq.platform.plan.review;

import java.util.Locale;

/// Why a change is not bound by a review: its value is known only at the apply.
public enum LateBindingCause {
    /// Another tag of the same image.
    IMAGE,
    /// The value of a secret from the environment of the run, or of the credentials of a provider.
    SECRET,
    /// Only a reference to an output of a resource with a late value.
    FOLLOWS;

    /// The word in JSON, such as `image`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
