package com.althq.platform.cli;

/// What the user gives as reviewed or approved does not hold. Nothing was done; the message says so, in one line.
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
