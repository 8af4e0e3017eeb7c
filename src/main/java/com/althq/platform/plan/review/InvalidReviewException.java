package com.althq.platform.plan.review;

/// A text is not a valid review; the message says why, in one line.
final class InvalidReviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidReviewException(String message) {
        super(message);
    }
}
