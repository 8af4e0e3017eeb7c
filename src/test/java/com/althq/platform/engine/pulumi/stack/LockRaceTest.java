package com.althq.platform.engine.pulumi.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.NotesStack;
import com.althq.platform.engine.pulumi.ShellScript;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.FileBackend;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The moments at which another run takes or gives back the lock, or writes the state, made by hand around the real
/// command.
@RealProcess
class LockRaceTest {

    private static final String LOCK =
            "{\"pid\":4711,\"username\":\"ada\",\"hostname\":\"build-7\",\"timestamp\":\"2026-11-25T07:44:15Z\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private LiveStack stack;
    private NotesStack notes;

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder.resolve("one"));
        try (var session = new StackSession(stack.settings(), NotesStack.NAME, new Cancellation())) {
            assertThat(StackCreation.create(session)).isTrue();
        }
        notes = NotesStack.on(stack);
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stack", "preview", "up"})
    void a_lock_that_is_not_written_to_its_end_is_passed_over_once_it_is_gone(String command) throws IOException {
        assertDone(aroundFirst(command, ": > '%s'".formatted(locks().resolve("one.json.17.tmp"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stack", "preview", "up"})
    void a_lock_that_has_gone_before_it_is_read_is_passed_over(String command) throws IOException {
        assertDone(aroundFirst(command, "ln -s /nowhere '%s'".formatted(locks().resolve("one.json"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stack", "preview", "up"})
    void checksums_that_are_not_written_yet_are_read_again(String command) throws IOException {
        assertDone(aroundFirst(command, ": > '%s.attrs'".formatted(notes.file())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stack", "preview", "up"})
    void a_state_that_is_not_written_to_its_end_is_read_again(String command) throws IOException {
        assertDone(aroundFirst(command, "printf '{' > '%s'".formatted(notes.file())));
    }

    @Test
    void a_lock_that_is_taken_in_the_same_moment_is_told_with_who_and_since_when() throws IOException {
        var named = locks().resolve("two.json");
        Files.writeString(named, LOCK);
        Files.createFile(locks().resolve("one.json.17.tmp"));

        assertThatThrownBy(notes::apply)
                .isInstanceOfSatisfying(
                        EnvironmentFailureException.class,
                        it -> assertThat(it.kind()).isEqualTo(EnvironmentFailureException.Kind.LOCKED))
                .hasMessageContaining("somebody else is changing this stack (")
                .hasMessageContaining("ada@build-7 (pid 4711) since 2026-11-25T07:44:15Z")
                .hasMessageEndingWith("Nothing was changed.");
        assertThat(stack.standIn().log().writes()).isEmpty();
    }

    @Test
    void a_state_that_another_machine_is_writing_is_told_as_its_lock() throws IOException {
        Files.writeString(locks().resolve("two.json"), LOCK);
        Files.writeString(notes.file(), "{");

        assertThatThrownBy(notes::apply)
                .isInstanceOfSatisfying(
                        EnvironmentFailureException.class,
                        it -> assertThat(it.kind()).isEqualTo(EnvironmentFailureException.Kind.LOCKED))
                .hasMessageContaining("ada@build-7 (pid 4711) since 2026-11-25T07:44:15Z");
    }

    /// Whoever was killed while it took the lock leaves such a file.
    @Test
    void what_is_left_of_a_lock_is_shown_and_released() throws IOException {
        Files.createFile(locks().resolve("one.json.17.tmp"));
        var unlock = new StackUnlock(stack.settings(), NotesStack.NAME, new Cancellation());

        assertThatThrownBy(notes::apply)
                .hasMessageContaining("somebody else is changing this stack (?@? (pid 0) since 20");
        assertThat(unlock.held()).singleElement().satisfies(it -> {
            assertThat(it.since()).isPresent();
            assertThat(unlock.release(it)).isTrue();
        });
        assertThat(notes.apply()).isInstanceOf(ApplyResult.Done.class);
    }

    private Path locks() throws IOException {
        return Files.createDirectories(
                FileBackend.of(stack.settings()).orElseThrow().lockFolder(NotesStack.NAME));
    }

    private void assertDone(PulumiSettings settings) {
        assertThat(notes.apply(settings, Duration.ZERO, new Cancellation(), Set.of()))
                .isInstanceOf(ApplyResult.Done.class);
        assertThat(folder.resolve("disturbed")).exists();
        notes.assertComplete();
    }

    /// The real command; what is done to the backend before the first of these is undone after it.
    private PulumiSettings aroundFirst(String command, String disturbance) throws IOException {
        var backend = stack.backend();
        var script = ShellScript.write(
                folder.resolve("pulumi"), ShellScript.REAL + """
                if [ "$1" = '%1$s' ] && [ ! -e '%2$s/disturbed' ]; then
                  : > '%2$s/disturbed'
                  cp -a '%3$s' '%2$s/kept'
                  %4$s
                  "$real" "$@"
                  code=$?
                  rm -r '%3$s'
                  mv '%2$s/kept' '%3$s'
                  exit $code
                fi
                exec "$real" "$@"
                """.formatted(command, folder, backend, disturbance));
        var others = stack.settings();
        return new PulumiSettings(
                script, others.backend(), others.secretsProvider(), others.home(), others.environment());
    }
}
