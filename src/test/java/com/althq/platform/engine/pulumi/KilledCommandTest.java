package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.WaitLimit;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.standin.ProviderCall;
import com.althq.platform.standin.ProviderCallLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody else stops the real command, at each moment of an apply.
@RealProcess
class KilledCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private LiveStack stack;
    private PausingCli cli;
    private ProviderCallLog log;
    private NotesStack reviewed;
    private final Cancellation cancellation = new Cancellation();

    /// When it happens.
    enum Moment {
        BEFORE_THE_LOCK,
        IN_THE_PREVIEW,
        WHILE_ONE_IS_MADE,
        BETWEEN_TWO,
        WHILE_THE_STATE_IS_WRITTEN
    }

    /// What happens then.
    enum Signal {
        TERM,
        KILL
    }

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
        cli = new PausingCli(folder.resolve("bin"));
        log = stack.standIn().log();
        reviewed = NotesStack.reviewedBefore(stack);
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BEFORE_THE_LOCK, TERM",
        "BEFORE_THE_LOCK, KILL",
        "IN_THE_PREVIEW, TERM",
        "IN_THE_PREVIEW, KILL",
        "WHILE_ONE_IS_MADE, TERM",
        "WHILE_ONE_IS_MADE, KILL",
        "BETWEEN_TWO, TERM",
        "BETWEEN_TWO, KILL",
        "WHILE_THE_STATE_IS_WRITTEN, TERM",
        "WHILE_THE_STATE_IS_WRITTEN, KILL"
    })
    void what_exists_is_known_and_the_next_apply_completes(Moment moment, Signal signal) throws Exception {
        prepare(moment);
        var applying = reviewed.begin(cli.settings(stack.settings()), Duration.ZERO, cancellation);
        await(moment);
        var command =
                ProcessHandle.of(cancellation.runningProcessId().orElseThrow()).orElseThrow();
        var _ = signal == Signal.TERM ? command.destroy() : command.destroyForcibly();

        if (signal == Signal.TERM && isHeldWhileMaking(moment)) {
            // It has heard of it, and waits.
            var _ = log.await(it -> it.operation().equals("cancel"));
            stack.standIn().faults().set();
        }
        var outcome = outcome(applying);
        stack.standIn().faults().set();

        assertThat(reviewed.locks()).isEmpty();
        reviewed.awaitQuiet();
        if (moment == Moment.WHILE_THE_STATE_IS_WRITTEN && signal == Signal.KILL) {
            reviewed.putBackIfDamaged();
        }
        reviewed.assertNothingIsLost();
        if (moment == Moment.BEFORE_THE_LOCK || moment == Moment.IN_THE_PREVIEW) {
            assertThat(log.writes()).isEmpty();
        }
        if (moment == Moment.WHILE_ONE_IS_MADE && signal == Signal.KILL) {
            assertThat(reviewed.state().pending()).isNotEmpty();
            assertThat(reviewed.apply()).isInstanceOf(ApplyResult.Pending.class);
        }
        reviewed.mend();
        assertThat(reviewed.apply(outcome.applied())).isInstanceOf(ApplyResult.Done.class);
        reviewed.assertComplete();
    }

    private void prepare(Moment moment) throws IOException {
        switch (moment) {
            case BEFORE_THE_LOCK -> cli.hold("up");
            case IN_THE_PREVIEW ->
                stack.standIn()
                        .faults()
                        .set(InjectedFault.slow("check", NotesStack.BUCKET, WaitLimit.DURATION)
                                .cancellable());
            case WHILE_ONE_IS_MADE, WHILE_THE_STATE_IS_WRITTEN ->
                stack.standIn().faults().set(InjectedFault.slow("create", NotesStack.ACCESS, WaitLimit.DURATION));
            case BETWEEN_TWO ->
                stack.standIn()
                        .faults()
                        .set(InjectedFault.slow("check", NotesStack.ACCESS, WaitLimit.DURATION)
                                .cancellable()
                                .after(1));
        }
    }

    private static boolean isHeldWhileMaking(Moment moment) {
        return moment == Moment.WHILE_ONE_IS_MADE || moment == Moment.WHILE_THE_STATE_IS_WRITTEN;
    }

    private void await(Moment moment) throws IOException, InterruptedException {
        switch (moment) {
            case BEFORE_THE_LOCK -> cli.awaitHeld();
            case IN_THE_PREVIEW -> awaitCheck(NotesStack.BUCKET, 0);
            case WHILE_ONE_IS_MADE -> {
                var _ = log.await(it -> isMade(it) && it.subject().endsWith(NotesStack.ACCESS));
            }
            case BETWEEN_TWO -> {
                // The engine checks one after the other, and makes nothing meanwhile but what it checked before.
                awaitCheck(NotesStack.ACCESS, 1);
                reviewed.awaitQuiet();
                reviewed.awaitWritten();
            }
            case WHILE_THE_STATE_IS_WRITTEN -> {
                var file = reviewed.file();
                var _ = log.await(this::isMade);
                var before = Files.getLastModifiedTime(file);
                while (Files.getLastModifiedTime(file).equals(before)) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    /// @param before how often it was checked by then
    private void awaitCheck(String resource, int before) {
        var _ = log.await(_ -> log.calls("check").stream()
                        .filter(it -> it.subject().endsWith(resource))
                        .count()
                > before);
    }

    private boolean isMade(ProviderCall call) {
        return call.operation().equals("create") && !call.preview();
    }

    /// @param applied what it came to; where it threw, as if nothing was reviewed
    /// @param said    what people are told
    private record Outcome(ApplyResult applied, String said) {}

    private static Outcome outcome(CompletableFuture<ApplyResult> applying) throws InterruptedException {
        try {
            var applied = applying.get();
            return new Outcome(applied, applied instanceof ApplyResult.Unfinished it ? it.cause() : "");
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(EnvironmentFailureException.class);
            return new Outcome(new ApplyResult.Pending(List.of()), String.valueOf(e.getMessage()));
        }
    }
}
