package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.RealProcess;
import com.althq.platform.WaitLimit;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.standin.ProviderCall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wish to stop reaches the real command once, and is waited for.
@RealProcess
class CancellationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private LiveStack stack;
    private SignalRecordingCli cli;
    private NotesStack reviewed;
    private final Cancellation cancellation = new Cancellation();

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
        cli = new SignalRecordingCli(folder.resolve("bin"));
        reviewed = NotesStack.reviewedBefore(stack);
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void what_is_being_made_is_waited_for_and_nothing_is_left_half_done() throws Exception {
        stack.standIn().faults().set(InjectedFault.slow("create", NotesStack.ACCESS, WaitLimit.DURATION));
        var applying = reviewed.begin(cli.settings(stack.settings()), Duration.ZERO, cancellation);
        var begun = stack.standIn().log().await(this::makesTheAccessBlock);

        cancellation.request(false);
        cancellation.request(true);
        // The engine has heard of it, and waits.
        var _ = stack.standIn().log().await(it -> it.operation().equals("cancel"));
        stack.standIn().faults().set();

        assertThat(applying.get()).isInstanceOfSatisfying(ApplyResult.Unfinished.class, it -> {
            assertThat(it.cancelled()).isTrue();
            assertThat(it.cause()).isEqualTo("it was cancelled");
            assertThat(it.interrupted()).isEmpty();
            assertThat(it.completedSteps())
                    .extracting(step -> step.urn().name())
                    .contains("notes_data_public_access");
        });
        assertThat(cli.signals()).containsExactly("TERM");
        assertThat(stack.standIn().log().lines()).anyMatch(it -> it.number() == begun.number() && it.end() && it.ok());
        assertThat(reviewed.locks()).isEmpty();
        assertThat(reviewed.state().pending()).isEmpty();
        assertThat(cancellation.runningProcessId()).isEmpty();

        assertThat(reviewed.apply(applying.get())).isInstanceOf(ApplyResult.Done.class);
        reviewed.assertComplete();
    }

    @Test
    void while_it_is_looked_at_what_would_change_nothing_is_changed() throws Exception {
        stack.standIn()
                .faults()
                .set(InjectedFault.slow("check", NotesStack.BUCKET, WaitLimit.DURATION)
                        .cancellable());
        var applying = reviewed.begin(cli.settings(stack.settings()), Duration.ZERO, cancellation);
        stack.standIn().log().await(this::checksTheBucket);

        cancellation.request(false);

        assertThatThrownBy(applying::get)
                .cause()
                .isInstanceOfSatisfying(
                        EnvironmentFailureException.class,
                        it -> assertThat(it.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL))
                .hasMessage("cancelled while it was looked at what would change. Nothing was changed.");
        assertThat(cli.signals()).containsExactly("TERM");
        assertThat(stack.standIn().log().writes()).isEmpty();
        assertThat(reviewed.state().exists()).isFalse();
    }

    @Test
    void before_anything_is_begun_nothing_is_started() {
        cancellation.request(false);

        assertThatThrownBy(() -> reviewed.apply(stack.settings(), Duration.ZERO, cancellation, Set.of()))
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessageStartingWith("cancelled ")
                .hasMessageEndingWith("Nothing was changed.");
        assertThat(stack.standIn().log().writes()).isEmpty();
    }

    private boolean checksTheBucket(ProviderCall call) {
        return call.operation().equals("check") && call.subject().endsWith(NotesStack.BUCKET);
    }

    private boolean makesTheAccessBlock(ProviderCall call) {
        return call.operation().equals("create")
                && !call.preview()
                && call.subject().endsWith(NotesStack.ACCESS);
    }
}
