package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.WaitLimit;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.NotesStack;
import com.althq.platform.engine.pulumi.SignalRecordingCli;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.standin.ProviderCall;
import com.althq.platform.usecase.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody stops our program, at moments of an apply.
@RealProcess
class InterruptedProgramTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private LiveStack stack;
    private SignalRecordingCli cli;
    private NotesStack reviewed;

    /// What comes after `java`.
    List<String> program() {
        return List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                ApplyCommandMain.class.getName());
    }

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder.resolve("stack"));
        cli = new SignalRecordingCli(folder.resolve("bin"));
        reviewed = RunningProgram.reviewed(stack, folder);
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void what_is_being_made_is_waited_for(String signal) throws Exception {
        stack.standIn().faults().set(InjectedFault.slow("create", NotesStack.ACCESS, WaitLimit.DURATION));
        try (var program = started()) {
            stack.standIn().log().await(InterruptedProgramTest::makesTheAccessBlock);

            program.signal(signal);
            letItEnd();

            assertStoppedInOrder(program);
        }
        assertTheNextOneCompletes();
    }

    @Test
    void the_interrupt_of_a_terminal_reaches_the_command_once() throws Exception {
        stack.standIn().faults().set(InjectedFault.slow("create", NotesStack.ACCESS, WaitLimit.DURATION));
        try (var program = started()) {
            stack.standIn().log().await(InterruptedProgramTest::makesTheAccessBlock);

            program.signalGroup("INT");
            program.signalGroup("INT");
            letItEnd();

            assertStoppedInOrder(program);
        }
    }

    @Test
    void while_it_is_looked_at_what_would_change_nothing_is_changed() throws Exception {
        stack.standIn()
                .faults()
                .set(InjectedFault.slow("check", NotesStack.BUCKET, WaitLimit.DURATION)
                        .cancellable());
        try (var program = started()) {
            awaitTheLook();

            program.signal("TERM");

            assertThat(program.exitCode()).isEqualTo(Outcome.COULD_NOT_TELL.code());
            assertThat(program.err())
                    .contains("platform: cancelled while it was looked at what would change. Nothing was changed.");
            assertNothingStaysBehind();
        }
        assertThat(stack.standIn().log().writes()).isEmpty();
        assertThat(reviewed.exists()).isFalse();
    }

    @Test
    void when_it_is_killed_while_something_is_made_the_command_ends_in_order_by_itself() throws Exception {
        stack.standIn().faults().set(InjectedFault.slow("create", NotesStack.ACCESS, WaitLimit.DURATION));
        try (var program = started()) {
            stack.standIn().log().await(InterruptedProgramTest::makesTheAccessBlock);
            var children = program.children();
            assertThat(children).isNotEmpty();

            program.signal("KILL");
            letItEnd();

            awaitEnd(children);
        }
        assertThat(reviewed.locks()).isEmpty();
        assertThat(reviewed.pending()).isEmpty();
        reviewed.assertNothingIsLost();
        assertTheNextOneCompletes();
    }

    @Test
    void when_it_is_killed_in_the_preview_the_command_ends_too() throws Exception {
        stack.standIn().faults().set(InjectedFault.slow("check", NotesStack.BUCKET, WaitLimit.DURATION));
        try (var program = started()) {
            awaitTheLook();
            var children = program.children();

            program.signal("KILL");
            assertThat(program.exitCode()).isNotZero();
            stack.standIn().faults().set();

            awaitEnd(children);
        }
        assertThat(reviewed.locks()).isEmpty();
        assertThat(stack.standIn().log().writes()).isEmpty();
        assertThat(reviewed.exists()).isFalse();
    }

    private RunningProgram started() throws IOException {
        return RunningProgram.start(program(), stack, cli, folder);
    }

    private void assertStoppedInOrder(RunningProgram program) throws Exception {
        assertThat(program.exitCode()).as(program.err()).isEqualTo(Outcome.UNFINISHED.code());
        assertThat(program.err()).contains("stopping: waiting for what is being done to end (process ");
        assertThat(program.out()).contains("it was cancelled", "notes_data_public_access");
        assertThat(cli.signals()).containsExactly("TERM");
        assertThat(reviewed.locks()).isEmpty();
        assertThat(reviewed.pending()).isEmpty();
        reviewed.assertNothingIsLost();
        assertNothingStaysBehind();
    }

    private void assertTheNextOneCompletes() throws Exception {
        stack.standIn().faults().set();
        try (var again = started()) {
            assertThat(again.exitCode()).as(again.err()).isEqualTo(Outcome.DONE.code());
        }
        reviewed.assertComplete();
    }

    /// The folder of the run is gone.
    private void assertNothingStaysBehind() throws IOException {
        try (var files = Files.list(folder.resolve("tmp"))) {
            assertThat(files.filter(it -> it.getFileName().toString().startsWith("platform-")))
                    .isEmpty();
        }
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
        for (var it : processes) {
            var _ = it.onExit().get(WaitLimit.SECONDS, TimeUnit.SECONDS);
        }
    }

    private void awaitTheLook() {
        var _ = stack.standIn()
                .log()
                .await(it -> it.operation().equals("check") && it.subject().endsWith(NotesStack.BUCKET));
    }

    /// The engine has heard that it is to stop; what it waits for is done now.
    private void letItEnd() {
        var _ = stack.standIn().log().await(it -> it.operation().equals("cancel"));
        stack.standIn().faults().set();
    }

    private static boolean makesTheAccessBlock(ProviderCall call) {
        return call.operation().equals("create")
                && !call.preview()
                && call.subject().endsWith(NotesStack.ACCESS);
    }
}
