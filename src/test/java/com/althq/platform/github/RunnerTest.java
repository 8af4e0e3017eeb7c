package com.althq.platform.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.github.WorkflowCommands.Annotation;
import com.althq.platform.github.WorkflowCommands.Level;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the runner is told, through its log and its files.
class RunnerTest {

    @TempDir
    private Path folder;

    private final StringWriter log = new StringWriter();
    private final WorkflowCommands commands = new WorkflowCommands(new PrintWriter(log));

    @Test
    void an_annotation_is_escaped_as_the_runner_unescapes_it() {
        commands.annotate(
                List.of(new Annotation(Level.WARNING, "a,b:c%\n.yaml", 3, 7, "rule: one, two", "100% of\nit: a, b")));

        assertThat(log.toString())
                .isEqualTo(
                        "::warning file=a%2Cb%3Ac%25%0A.yaml,line=3,col=7,title=rule%3A one%2C two::100%25 of\uFFFDit: a, b%n"
                                .replace("%n", System.lineSeparator()));
    }

    @Test
    void a_line_of_the_log_commands_nothing() {
        commands.log("::error::x\r\n::set-output name=a::b\u001b[31m ##[add-mask]y \u202Ez");

        assertThat(log.toString().lines()).singleElement().satisfies(it -> {
            assertThat(it).startsWith("platform-action: ").doesNotContain("##[", "\u001b", "\u202E");
        });
    }

    @Test
    void errors_come_before_warnings() {
        commands.annotate(List.of(
                new Annotation(Level.WARNING, "a", 1, 1, "t", "w"), new Annotation(Level.ERROR, "a", 9, 1, "t", "e")));

        assertThat(log.toString().lines()).first().asString().startsWith("::error ");
    }

    @Test
    void an_output_cannot_add_another() throws Exception {
        var files = new RunnerFiles(environment(), () -> "delimiter");

        files.output(Map.of("comment-url", "a\nb=c\nEOF\nd<<e"));
        assertThat(Files.readString(folder.resolve("output")))
                .isEqualTo("comment-url<<delimiter\na\nb=c\nEOF\nd<<e\ndelimiter\n");
        assertThatThrownBy(() -> files.output(Map.of("x", "a\ndelimiter\nb")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.output(Map.of("x\ny", "a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_delimiter_is_never_the_same() throws Exception {
        var files = new RunnerFiles(environment());
        files.output(Map.of("a", "1"));
        files.output(Map.of("a", "1"));

        assertThat(Files.readString(folder.resolve("output"))
                        .lines()
                        .filter(it -> it.startsWith("ghadelimiter_"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void a_summary_is_added_and_kept_small_enough_to_be_shown() throws Exception {
        var files = new RunnerFiles(environment());
        files.summary("first");
        files.summary("ä line\n".repeat(200_000));

        assertThat(Files.readString(folder.resolve("summary")))
                .startsWith("first\nä line\n")
                .endsWith("ä line\n\n");
        assertThat(Files.size(folder.resolve("summary"))).isLessThanOrEqualTo(RunnerFiles.SUMMARY_LIMIT + 6L);
    }

    @Test
    void the_environment_does_not_print_what_is_in_it() {
        assertThat(new ActionEnvironment(Map.of("GITHUB_TOKEN", "secret")))
                .asString()
                .doesNotContain("secret");
    }

    private ActionEnvironment environment() {
        return new ActionEnvironment(Map.of(
                "GITHUB_OUTPUT", folder.resolve("output").toString(),
                "GITHUB_STEP_SUMMARY", folder.resolve("summary").toString()));
    }
}
