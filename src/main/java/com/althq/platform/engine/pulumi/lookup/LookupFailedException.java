package com.althq.platform.engine.pulumi.lookup;

import java.util.regex.Pattern;

/// Something that the stack uses and does not make could not be found.
public final class LookupFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// How the engine begins what a provider said, with a name that the reader does not know.
    private static final Pattern ENGINE =
            Pattern.compile("^(invocation of \\S+ returned an error: )?(invoking \\S+: )?");

    /// @param what  in words
    /// @param cause what the provider said
    public LookupFailedException(String what, String cause) {
        super("looking up " + what + ": " + ENGINE.matcher(cause).replaceFirst(""));
    }
}
