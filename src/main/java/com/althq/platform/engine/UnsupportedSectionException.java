package com.althq.platform.engine;

import java.util.List;
import java.util.stream.Collectors;

/// A valid specification asks for something that this version cannot provision.
public final class UnsupportedSectionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param what in the author's words, such as `compute`
    public UnsupportedSectionException(List<String> what) {
        super(what.stream().map(it -> it + ": not supported yet").collect(Collectors.joining("; ")));
    }
}
