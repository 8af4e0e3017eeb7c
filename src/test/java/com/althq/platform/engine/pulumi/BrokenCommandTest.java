package com.althq.platform.engine.pulumi;

import static com.althq.platform.engine.pulumi.FailedPreview.couldNotTell;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A command that does not do what it should: it never passes for a preview, and leaves nothing behind.
class BrokenCommandTest extends LiveStackTestBase {

    /// Only a preview is other than with the real command; `$events` is the file for its event log.
    private static final String PREVIEW = ShellScript.REAL + """
            for each; do [ "$last" = --event-log ] && events=$each; last=$each; done
            [ "$1" = preview ] || exec "$real" "$@"
            """;

    @Test
    void no_program() throws IOException {
        var file = Files.createFile(folder.resolve("pulumi"));

        assertThat(FailedPreview.of(with(file)).line())
                .startsWith("pulumi could not be run (" + file + "): ")
                .endsWith(". Nothing was changed.");
    }

    @Test
    void a_state_that_is_something_else() throws IOException {
        assertThat(with("echo hello world"))
                .isEqualTo(couldNotTell("the stack's state cannot be read: what `pulumi stack export` prints is not a"
                        + " state. Nothing was changed."));
    }

    @Test
    void success_without_an_event_log() throws IOException {
        assertThat(with(PREVIEW + "echo hello world"))
                .isEqualTo(couldNotTell("preview failed: pulumi wrote no event log: there may be no room in the"
                        + " temporary folder. Nothing was changed."));
    }

    @Test
    void an_event_log_that_cannot_be_written() throws IOException {
        assertThat(with(ShellScript.REAL + """
                        if [ "$1" = preview ]; then
                          for each; do
                            shift
                            [ "$last" = --event-log ] && set -- "$@" /dev/full || set -- "$@" "$each"
                            last=$each
                          done
                        fi
                        exec "$real" "$@"
                        """))
                .isEqualTo(couldNotTell("preview failed: pulumi wrote no event log: there may be no room in the"
                        + " temporary folder. Nothing was changed."));
    }

    @Test
    void an_event_log_that_is_not_json() throws IOException {
        assertThat(with(PREVIEW + "echo hello world > \"$events\""))
                .isEqualTo(couldNotTell("preview failed: what pulumi wrote as its event log is none, or is cut off."
                        + " Nothing was changed."));
    }

    @Test
    void an_event_log_that_is_no_text() throws IOException {
        assertThat(with(PREVIEW + "head -c 1000 /dev/urandom > \"$events\""))
                .isEqualTo(couldNotTell("preview failed: what pulumi wrote as its event log is none, or is cut off."
                        + " Nothing was changed."));
    }

    @Test
    void an_event_log_that_ends_in_a_line() throws IOException {
        assertThat(with(PREVIEW + """
                        "$real" "$@"
                        head -c 5000 "$events" > "$events.cut"
                        mv "$events.cut" "$events"
                        """))
                .isEqualTo(couldNotTell("preview failed: pulumi's event log ends in the middle. Nothing was changed."));
    }

    @Test
    void an_event_log_that_lacks_its_end() throws IOException {
        assertThat(with(PREVIEW + """
                        "$real" "$@"
                        head -n 5 "$events" > "$events.cut"
                        mv "$events.cut" "$events"
                        """))
                .isEqualTo(couldNotTell("preview failed: pulumi's event log ends in the middle. Nothing was changed."));
    }

    @Test
    void a_command_that_is_killed() throws IOException {
        assertThat(with(PREVIEW + "echo half a line of; kill -KILL $$"))
                .isEqualTo(couldNotTell("preview failed: pulumi was ended by signal 9; the last that it said is: half a"
                        + " line of. Nothing was changed."));
    }

    @Test
    void a_disk_without_room_for_the_state() throws IOException {
        var full = ShellScript.write(folder.resolve("full"), ShellScript.REAL + "ulimit -f 0; exec \"$real\" \"$@\"");

        var trouble = FailedPreview.of(() -> FailedPreview.init(with(full)));

        assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
        assertThat(trouble.line())
                .isEqualTo(
                        "making the stack failed: pulumi exited with 1 and said nothing: see whether there is room in"
                                + " the temporary folder. Nothing was changed.");
    }

    /// There is room for the state, and not for the longer event log.
    @Test
    void a_disk_without_room_for_the_event_log_of_an_apply() throws IOException {
        var notes = NotesStack.reviewedBefore(stack);
        var full = ShellScript.write(
                folder.resolve("full"),
                ShellScript.REAL + "if [ \"$1\" = up ]; then ulimit -f 24; fi; exec \"$real\" \"$@\"");

        var failed = notes.apply(with(full), Duration.ZERO, new Cancellation(), Set.of());

        assertThat(failed).isInstanceOf(ApplyResult.Unfinished.class);
        assertThat(((ApplyResult.Unfinished) failed).cause()).isEqualTo("pulumi's event log ends in the middle");
        notes.assertNothingIsLost();
        assertThat(notes.apply(failed)).isInstanceOf(ApplyResult.Done.class);
        notes.assertComplete();
    }

    @Test
    void an_error_without_end() throws IOException {
        var trouble = with(PREVIEW + "yes error: again | tr -d '\\n' | head -c 20000000; exit 1");

        assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
        assertThat(trouble.line())
                .startsWith("preview failed: againerror: again")
                .endsWith("…. Nothing was changed.")
                .hasSizeLessThan(700);
    }

    @Test
    void what_a_terminal_would_obey_is_not_repeated() throws IOException {
        assertThat(with(PREVIEW + "printf 'error: \\033[31mred\\033[0m\\a and\\tmore\\n'; exit 1")
                        .line())
                .isEqualTo("preview failed: [31mred[0m and more. Nothing was changed.");
    }

    private FailedPreview with(String script) throws IOException {
        return FailedPreview.of(with(ShellScript.write(folder.resolve("pulumi"), script)));
    }

    private PulumiSettings with(Path cli) {
        var it = stack.settings();
        return new PulumiSettings(cli, it.backend(), it.secretsProvider(), it.home(), it.environment());
    }
}
