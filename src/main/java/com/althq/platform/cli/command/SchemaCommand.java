package com.althq.platform.cli.command;

import com.althq.platform.config.ConfigurationReader;
import com.althq.platform.spec.schema.FileSchema;
import com.althq.platform.spec.schema.SpecSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `platform schema`: prints the JSON Schema of platform.yaml or of the configuration, for editors and other tools.
@Command(
        name = "schema",
        description = "Print the JSON Schema of platform.yaml, or of the configuration.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SchemaCommand implements Runnable {

    /// The kind of file.
    enum Subject {
        SPECIFICATION,
        CONFIGURATION
    }

    @Option(
            names = "--of",
            defaultValue = "SPECIFICATION",
            paramLabel = "specification|configuration",
            description = "Of which file: specification (platform.yaml, default) or configuration"
                    + " (.github/platform-action.yml).")
    Subject subject;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        var text = switch (subject) {
            case SPECIFICATION -> SpecSchema.text();
            case CONFIGURATION -> FileSchema.text(ConfigurationReader.SCHEMA);
        };
        spec.commandLine().getOut().print(text);
    }
}
