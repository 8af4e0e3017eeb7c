package com.althq.platform.plan.review;

/// A text is no review; the message says why, in one line.
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
