package com.althq.platform.action;

/// The workflow gives the action an input that means nothing.
final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableInputException(String message) {
        super(message);
    }
}
