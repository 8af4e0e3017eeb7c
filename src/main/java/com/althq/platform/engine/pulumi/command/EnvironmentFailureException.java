package com.althq.platform.engine.pulumi.command;

import java.util.List;

/// What stands in the way and is no mistake in a specification: the network, a lock, credentials. The text is for
/// people: what was tried, the first cause, what was and was not done. No secret is in it.
public final class EnvironmentFailureException extends RuntimeException {

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
    private final String cause;
    private final transient List<String> details;

    public EnvironmentFailureException(Kind kind, String line) {
        this(kind, line, line, List.of());
    }

    /// @param line    one line: what failed and why, and what was and was not done
    /// @param cause   only why
    /// @param details more of what is known, one line each
    public EnvironmentFailureException(Kind kind, String line, String cause, List<String> details) {
        super(line);
        this.kind = kind;
        this.cause = cause;
        this.details = List.copyOf(details);
    }

    public static EnvironmentFailureException couldNotTell(String line) {
        return new EnvironmentFailureException(Kind.COULD_NOT_TELL, line);
    }

    /// The same where something was done already.
    public EnvironmentFailureException asUnfinished() {
        return new EnvironmentFailureException(Kind.UNFINISHED, String.valueOf(getMessage()), cause, details);
    }

    public Kind kind() {
        return kind;
    }

    /// Why, without what was being done.
    public String cause() {
        return cause;
    }

    public List<String> details() {
        return details;
    }
}
