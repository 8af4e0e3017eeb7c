package com.althq.platform.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.usecase.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What is said of several files, beside what is said of each.
class ValidateCommandTest {

    private static final String TABLE = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: %s
            spec:
              dynamodb:
                tables:
                  - name: events
                    partitionKey: id
            """;

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    @Test
    void two_services_of_a_folder_that_make_the_same_table_are_refused_at_both_lines() throws IOException {
        write("orders/platform.yaml", TABLE.formatted("orders"));
        write("billing/platform.yaml", TABLE.formatted("billing"));

        var result = validate(folder.toString());

        assertThat(result.code()).isEqualTo(Outcome.INVALID.code());
        assertThat(result.out())
                .contains("billing/platform.yaml:8:15", "orders/platform.yaml:8:15", "the table `events`");
    }

    @Test
    void files_that_are_named_one_by_one_are_held_against_each_other_too() throws IOException {
        var first = write("orders/platform.yaml", TABLE.formatted("orders"));
        var second = write("billing/platform.yaml", TABLE.formatted("billing"));

        var result = validate("--format", "github", first.toString(), second.toString());

        assertThat(result.code()).isEqualTo(Outcome.INVALID.code());
        assertThat(result.out()).contains("title=name-made-twice").hasLineCount(2);
    }

    @Test
    void one_file_under_two_names_makes_nothing_twice() throws IOException {
        var file = write("orders/platform.yaml", TABLE.formatted("orders"));

        var result = validate(
                file.toString(),
                folder.resolve("orders/../orders/platform.yaml").toString(),
                folder.toString());

        assertThat(result.code()).isEqualTo(Outcome.DONE.code());
    }

    @Test
    void a_file_that_is_called_nearly_so_is_asked_about_and_changes_no_exit_code() throws IOException {
        write("a/platform.yaml", TABLE.formatted("orders"));
        write("b/Platform.yml", TABLE.formatted("billing"));
        write("node_modules/x/platform.yml", TABLE.formatted("billing"));

        var text = validate(folder.toString());
        var github = validate("--format", "github", folder.toString());

        assertThat(text.code()).isEqualTo(Outcome.DONE.code());
        assertThat(text.err())
                .contains("b/Platform.yml", "did you mean platform.yaml?")
                .hasLineCount(1);
        assertThat(github.out())
                .startsWith("::notice file=" + folder.resolve("b/Platform.yml"))
                .hasLineCount(1);
    }

    @Test
    void a_folder_that_has_only_such_a_file_says_both() throws IOException {
        write(".platform.yaml", TABLE.formatted("orders"));

        var result = validate(folder.toString());

        assertThat(result.code()).isEqualTo(Outcome.USAGE.code());
        assertThat(result.err()).contains("no platform.yaml in this folder", "did you mean platform.yaml?");
    }

    private Path write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Result validate(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new ValidateCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Result(code, out.toString(), err.toString());
    }
}
