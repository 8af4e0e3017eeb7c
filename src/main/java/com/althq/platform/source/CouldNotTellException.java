package com.althq.platform.source;

/// The world did not answer: git, GitHub, a file of the runner. Nothing is wrong with what was to be looked at.
/// The message is one line for whoever reads the log.
public final class CouldNotTellException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CouldNotTellException(String message) {
        super(message);
    }

    public CouldNotTellException(String message, Throwable cause) {
        super(message, cause);
    }
}
