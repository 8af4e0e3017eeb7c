package com.althq.platform.cli.output;

import picocli.CommandLine.Option;

/// The option `--format` of commands about stacks, and the enums of the formats that other commands offer.
public final class OutputFormatOption {

    /// Formats of `validate`.
    public enum OfFindings {
        TEXT,
        JSON,
        GITHUB
    }

    /// Formats of `preview`.
    public enum OfReport {
        TEXT,
        MARKDOWN,
        JSON,
        GITHUB
    }

    /// Formats of commands about stacks.
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

    public boolean isJson() {
        return kind == Kind.JSON;
    }
}
