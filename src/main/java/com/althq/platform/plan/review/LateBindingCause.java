package com.althq.platform.plan.review;

import java.util.Locale;

/// Why something changes that a review does not bind.
public enum LateBindingCause {
    /// Another tag of the same image.
    IMAGE,
    /// The value of a secret that the environment of the deployment holds, or with which a provider signs in.
    SECRET,
    /// Only an output of something late.
    FOLLOWS;

    /// The word that machines read.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
