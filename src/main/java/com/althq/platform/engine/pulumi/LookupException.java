package com.althq.platform.engine.pulumi;

/// Something that the stack uses and does not make could not be found.
final class LookupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param what  in words
    /// @param cause what the provider said
    LookupException(String what, String cause) {
        super("looking up " + what + ": " + cause);
    }
}
