package com.althq.platform.standin;

/// The provider says no, as it would to the engine.
final class ProviderRefusalException extends RuntimeException {

    ProviderRefusalException(String message) {
        super(message);
    }
}
