package com.althq.platform.action;

/// The workflow gives the action an input that means nothing.
final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidInputException(String message) {
        super(message);
    }
}
