package com.althq.platform.cli;

import java.util.List;

/// The user named something that is not there or cannot be read. Nothing was done.
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    UsageException(List<String> lines) {
        super(String.join("; ", lines));
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
