package com.althq.platform.engine.pulumi;

import java.util.List;

/// What stands in the way and is no mistake in a specification: the network, a lock, credentials. The text is for
/// people: what was tried, the first cause, what was and was not done. No secret is in it.
public final class TroubleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// What it means for whoever waits.
    public enum Kind {
        /// The preview failed on what the specification asks for.
        REFUSED_BY_PROVIDER,
        /// Somebody else holds the stack.
        LOCKED,
        /// Changes were begun and not finished.
        UNFINISHED,
        /// It could not start, or could not tell; nothing was changed.
        COULD_NOT_TELL
    }

    private final Kind kind;
    private final transient List<String> details;

    public TroubleException(Kind kind, String line) {
        this(kind, line, List.of());
    }

    /// @param line    one line: what failed and why
    /// @param details more of what is known, one line each
    public TroubleException(Kind kind, String line, List<String> details) {
        super(line);
        this.kind = kind;
        this.details = List.copyOf(details);
    }

    static TroubleException couldNotTell(String line) {
        return new TroubleException(Kind.COULD_NOT_TELL, line);
    }

    public Kind kind() {
        return kind;
    }

    public List<String> details() {
        return details;
    }
}
