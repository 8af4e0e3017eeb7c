package com.althq.platform.cli.input;

/// What the user gives as reviewed or approved does not hold. Nothing was done; the message says so, in one line.
public final class RefusedReviewException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedReviewException(String message) {
        super(message);
    }
}
