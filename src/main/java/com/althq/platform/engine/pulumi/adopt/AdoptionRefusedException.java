package com.althq.platform.engine.pulumi.adopt;

import java.util.List;

/// The stack cannot be adopted as it is. Nothing was changed.
public final class AdoptionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> next;

    /// @param cause the reason, one line
    /// @param next  what the user can do, one line each
    AdoptionRefusedException(String cause, List<String> next) {
        super(cause);
        this.next = List.copyOf(next);
    }

    public List<String> next() {
        return next;
    }
}
