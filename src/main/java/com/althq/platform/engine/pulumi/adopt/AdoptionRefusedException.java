package com.althq.platform.engine.pulumi.adopt;

import java.util.List;

/// A stack cannot be handed over as it is. Nothing was changed.
public final class AdoptionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> next;

    /// @param cause one line
    /// @param next  what to do, one line each
    AdoptionRefusedException(String cause, List<String> next) {
        super(cause);
        this.next = List.copyOf(next);
    }

    public List<String> next() {
        return next;
    }
}
