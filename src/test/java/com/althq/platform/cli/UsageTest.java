package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.cli.command.PlatformCommand;
import com.althq.platform.usecase.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What `platform` says to whoever types something wrong, or asks how to type it.
class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drift                                     | Missing required parameter: 'SERVICE'         | platform drift
            destroy notes --engine offline            | Invalid value for option '--engine': expected one of [PULUMI] (case-insensitive) but was 'offline' | platform destroy
            unlock notes --lock-timeout 3             | Unknown options: '--lock-timeout', '3'        | platform unlock
            destroy notes --image-tag v1              | Unknown options: '--image-tag', 'v1'          | platform destroy
            drift notes --image-tag v1                | Unknown options: '--image-tag', 'v1'          | platform drift
            outputs notes --image-tag v1              | Unknown options: '--image-tag', 'v1'          | platform outputs
            list --image-tag v1                       | Unknown options: '--image-tag', 'v1'          | platform list
            unlock notes --image-tag v1               | Unknown options: '--image-tag', 'v1'          | platform unlock
            repair notes --image-tag v1               | Unknown options: '--image-tag', 'v1'          | platform repair
            doctor --image-tag v1                     | Unknown options: '--image-tag', 'v1'          | platform doctor
            preview x.yaml --image-tag a/b            | --image-tag: expected a tag as a container registry has them | platform preview
            preview x.yaml --refresh                  | --refresh and --review-out look at the account: add --engine pulumi | platform preview
            outputs ../etc                            | SERVICE:                                      | platform outputs
            drfit notes                               | Unmatched arguments from index 0: 'drfit', 'notes' | platform
            """)
    void what_is_typed_wrong_is_the_first_line_and_where_to_look_the_last(
            String typed, String problem, String command) {
        var invocation = type(typed.split(" "));

        assertThat(invocation.exitCode()).isEqualTo(Outcome.USAGE.code());
        assertThat(invocation.out()).isEmpty();
        assertThat(invocation.err().lines()).hasSizeLessThan(4);
        assertThat(invocation.err())
                .startsWith("platform: " + problem)
                .endsWith("platform: `" + command + " --help` explains what can be typed\n");
    }

    @Test
    void nothing_typed_shows_what_there_is() {
        var invocation = type();

        assertThat(invocation.exitCode()).isEqualTo(Outcome.USAGE.code());
        assertThat(invocation.err()).contains("Usage: platform", "  destroy ", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "preview",
                "apply",
                "drift",
                "destroy",
                "unlock",
                "repair",
                "outputs",
                "list",
                "adopt",
                "action",
                "schema",
                "init",
                "doctor"
            })
    void every_command_explains_itself_and_has_a_version(String command) {
        assertThat(type(command, "--help").out())
                .startsWith("Usage: platform " + command)
                .contains("\n\n  ");
        assertThat(type(command, "--version").out())
                .isEqualTo(type("--version").out())
                .startsWith("platform 1.");
    }

    private static PackagedProgramRun type(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = CommandLineProducer.configure(new CommandLine(new PlatformCommand()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new PackagedProgramRun(line.execute(words), out.toString(), err.toString());
    }
}
