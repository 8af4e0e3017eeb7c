package com.althq.platform.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SchemaCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_schema_of_a_specification_is_printed_unless_another_is_asked_for() throws IOException {
        assertThat(schema()).isZero();
        assertThat(out).hasToString(Files.readString(Path.of("schema/platform-spec-v1.json")));
    }

    @Test
    void the_schema_of_the_configuration_is_printed_as_it_is_in_the_repository() throws IOException {
        assertThat(schema("--of", "configuration")).isZero();
        assertThat(out).hasToString(Files.readString(Path.of("schema/platform-action-v1.json")));
    }

    @Test
    void another_file_has_no_schema() {
        assertThat(schema("--of", "workflow")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("--of");
    }

    private int schema(String... arguments) {
        return new CommandLine(new SchemaCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
