package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.PreparedStacks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `platform list` and `platform outputs`, as they print.
class StackCommandsTest extends CommandTestBase {

    @Test
    void a_stack_is_listed_and_its_outputs_are_shown() {
        PreparedStacks.standing(stack);

        shell.reads("list", "list");
        shell.reads("outputs", "outputs", "notes");
        var list = list();
        assertThat(list.out().lines().toList())
                .first()
                .asString()
                .matches("ENVIRONMENT +SERVICE +REGION +RESOURCES +LAST UPDATE +CHANGED NOW BY");
        assertThat(list.out()).containsPattern("\ndev +notes +us-west-2 +\\d+ +20\\S+ +nobody\n");
        assertThat(list("--format", "json").out())
                .contains("\"environment\" : \"dev\"", "\"service\" : \"notes\"", "\"changing\" : [ ]");

        var outputs = outputs("notes");
        assertThat(outputs.err()).isEmpty();
        assertThat(outputs.exitCode()).isZero();
        assertThat(outputs.out()).contains("470935583836-notes-data");
        assertThat(outputs("notes", "--format", "json").out()).contains("\"stack\" : \"dev.notes.us-west-2\"");
    }

    @Test
    void a_stack_that_is_not_there_is_told_in_one_line() {
        assertThat(list().out()).isEqualTo("There are no stacks here.\n");

        var none = outputs("none");
        assertThat(none.exitCode()).isEqualTo(8);
        assertThat(none.err())
                .isEqualTo("platform: there is no stack dev.none.us-west-2: `platform list` shows those that there are."
                        + " Nothing was changed.\n");
    }

    @Test
    void a_backend_is_meant_from_the_folder_that_the_program_is_run_in() {
        PreparedStacks.standing(stack);
        var here = Path.of("").toAbsolutePath();

        for (var it : List.of("file://./" + here.relativize(stack.backend()), "file://~/backend")) {
            assertThat(outputs("notes", "--backend", it))
                    .satisfies(one -> assertThat(one.err()).isEmpty())
                    .satisfies(one -> assertThat(one.out()).contains("470935583836-notes-data"));
        }
    }

    @Test
    void what_cannot_be_the_name_of_a_service_is_wrong_usage() {
        assertThat(outputs("../etc").exitCode()).isEqualTo(2);
        assertThat(outputs("notes", "--engine", "offline").exitCode()).isEqualTo(2);
    }

    private PackagedProgramRun list(String... options) {
        return typed("list", options);
    }

    private PackagedProgramRun outputs(String... options) {
        return typed("outputs", options);
    }

    private PackagedProgramRun typed(String command, String... options) {
        return shell.type(
                Stream.concat(Stream.of(command), Arrays.stream(options)).toArray(String[]::new));
    }
}
