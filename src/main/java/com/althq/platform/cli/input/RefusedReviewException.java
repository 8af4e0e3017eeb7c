package com.althq.platform.cli.input;

/// The review or digest that the user gave cannot be used. Nothing was changed; the message is one line.
public final class RefusedReviewException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedReviewException(String message) {
        super(message);
    }
}
