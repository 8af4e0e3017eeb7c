package com.althq.platform.engine.pulumi.lookup;

import java.util.regex.Pattern;

/// Shared infrastructure that the stack uses was not found, or a provider refused the look-up.
public final class LookupFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// The engine's prefix of a provider's message, with internal names.
    private static final Pattern ENGINE =
            Pattern.compile("^(invocation of \\S+ returned an error: )?(invoking \\S+: )?");

    /// @param what  the looked-up thing, in words
    /// @param cause the provider's message
    public LookupFailedException(String what, String cause) {
        super("looking up " + what + ": " + ENGINE.matcher(cause).replaceFirst(""));
    }
}
