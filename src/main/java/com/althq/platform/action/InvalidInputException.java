package com.althq.platform.action;

/// An input of the action has an invalid value.
final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidInputException(String message) {
        super(message);
    }
}
