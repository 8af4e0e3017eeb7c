package com.althq.platform.standin;

/// The provider says no, as it would to the engine.
final class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }
}
