package com.althq.platform.source;

/// The world did not answer: git, GitHub, a file of the runner. Nothing is wrong with what was to be looked at.
/// The message is one line for whoever reads the log.
public final class SourceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SourceUnavailableException(String message) {
        super(message);
    }

    public SourceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
