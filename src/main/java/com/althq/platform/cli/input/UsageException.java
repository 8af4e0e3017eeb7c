package com.althq.platform.cli.input;

import java.util.List;

/// The user named a file that does not exist or cannot be read. Nothing was changed.
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    public UsageException(List<String> lines) {
        super(String.join("; ", lines));
        this.lines = List.copyOf(lines);
    }

    public List<String> lines() {
        return lines;
    }
}
