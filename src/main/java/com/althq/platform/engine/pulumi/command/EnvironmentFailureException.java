package com.althq.platform.engine.pulumi.command;

import java.util.List;

/// A failure of the environment, not of a specification: network, lock, credentials, CLI. The message is one
/// line for people and contains no secret: what was done, the first cause, and what was and was not changed.
public final class EnvironmentFailureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// The kind of failure, from which the exit code follows.
    public enum Kind {
        /// The preview failed on something in the specification.
        REFUSED_BY_PROVIDER,
        /// Another process holds the stack's lock.
        LOCKED,
        /// Changes began and did not finish.
        UNFINISHED,
        /// The command could not start or has no result; nothing was changed.
        COULD_NOT_TELL
    }

    private final Kind kind;
    private final String cause;
    private final transient List<String> details;

    public EnvironmentFailureException(Kind kind, String line) {
        this(kind, line, line, List.of());
    }

    /// @param line    the message: what failed and why, and what was and was not changed
    /// @param cause   only the cause
    /// @param details more of the cause, one line each
    public EnvironmentFailureException(Kind kind, String line, String cause, List<String> details) {
        super(line);
        this.kind = kind;
        this.cause = cause;
        this.details = List.copyOf(details);
    }

    public static EnvironmentFailureException couldNotTell(String line) {
        return new EnvironmentFailureException(Kind.COULD_NOT_TELL, line);
    }

    /// The same failure after something was changed.
    public EnvironmentFailureException asUnfinished() {
        return new EnvironmentFailureException(Kind.UNFINISHED, String.valueOf(getMessage()), cause, details);
    }

    public Kind kind() {
        return kind;
    }

    /// The cause, without the failed action.
    public String cause() {
        return cause;
    }

    public List<String> details() {
        return details;
    }
}
