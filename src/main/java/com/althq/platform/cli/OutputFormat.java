package com.althq.platform.cli;

import picocli.CommandLine.Option;

/// Whether people or machines read what is printed.
final class OutputFormat {

    /// What is printed.
    enum Kind {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            paramLabel = "text|json",
            description = "What to print: text (default) or json.")
    Kind kind;

    boolean isJson() {
        return kind == Kind.JSON;
    }
}
