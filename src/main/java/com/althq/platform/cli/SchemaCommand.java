package com.althq.platform.cli;

import com.althq.platform.spec.schema.SpecSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `platform schema`: the JSON Schema of platform.yaml, for editors and other tools.
@Command(
        name = "schema",
        description = "Print the JSON Schema of platform.yaml.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SchemaCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(SpecSchema.text());
    }
}
