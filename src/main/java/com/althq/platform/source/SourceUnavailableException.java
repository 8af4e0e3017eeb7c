package com.althq.platform.source;

/// git, GitHub or a file of the runner could not be read; says nothing about the content. The message is one
/// line for the log.
public final class SourceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SourceUnavailableException(String message) {
        super(message);
    }

    public SourceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
