package com.althq.platform.cli.output;

import picocli.CommandLine.Option;

/// What is printed: every output format there is, by what it is of. The options of commands about stacks; of the others
/// the values alone.
public final class OutputFormat {

    /// Of findings.
    public enum OfFindings {
        TEXT,
        JSON,
        GITHUB
    }

    /// Of a preview.
    public enum OfReport {
        TEXT,
        MARKDOWN,
        JSON,
        GITHUB
    }

    /// Of stacks.
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
