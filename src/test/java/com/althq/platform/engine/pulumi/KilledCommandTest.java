package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.standin.Call;
import com.althq.platform.standin.CallLog;
import com.althq.platform.standin.Fault;
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
class KilledCommandTest {

    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final int ALL_BUT_ONE = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private LiveStack stack;
    private HeldCli cli;
    private CallLog log;
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
        cli = new HeldCli(folder.resolve("bin"));
        log = stack.standIn().log();
        reviewed = NotesStack.on(stack);
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
        var command = ProcessHandle.of(cancellation.awaited().orElseThrow()).orElseThrow();
        var _ = signal == Signal.TERM ? command.destroy() : command.destroyForcibly();

        var outcome = outcome(applying);

        assertThat(reviewed.locks()).isEmpty();
        reviewed.awaitQuiet();
        reviewed.assertNothingIsLost();
        if (moment == Moment.BEFORE_THE_LOCK || moment == Moment.IN_THE_PREVIEW) {
            assertThat(log.writes()).isEmpty();
            assertThat(outcome.said()).endsWith("Nothing was changed.");
        }
        if (moment == Moment.WHILE_ONE_IS_MADE && signal == Signal.KILL) {
            assertThat(reviewed.state().pending()).isNotEmpty();
            assertThat(reviewed.apply()).isInstanceOf(Applied.Pending.class);
        }
        stack.standIn().faults().set();
        reviewed.mend();
        assertThat(reviewed.apply(outcome.applied())).isInstanceOf(Applied.Done.class);
        reviewed.assertComplete();
    }

    private void prepare(Moment moment) throws IOException {
        switch (moment) {
            case BEFORE_THE_LOCK -> cli.hold("up");
            case IN_THE_PREVIEW -> stack.standIn().faults().set(Fault.slow("check", NotesStack.BUCKET, SLOW));
            case WHILE_ONE_IS_MADE, WHILE_THE_STATE_IS_WRITTEN ->
                stack.standIn().faults().set(Fault.slow("create", NotesStack.ACCESS, SLOW));
            case BETWEEN_TWO ->
                stack.standIn()
                        .faults()
                        .set(Fault.slow("check", NotesStack.ACCESS, SLOW).after(1));
        }
    }

    private void await(Moment moment) throws IOException {
        switch (moment) {
            case BEFORE_THE_LOCK -> cli.awaitHeld();
            case IN_THE_PREVIEW -> {
                var _ = log.await(it -> isChecked(it) && times(it) > 1);
            }
            case WHILE_ONE_IS_MADE -> {
                var _ = log.await(it -> isMade(it) && it.subject().endsWith(NotesStack.ACCESS));
            }
            case BETWEEN_TWO -> {
                var _ = log.await(it -> isMade(it) && it.end() && made() == ALL_BUT_ONE);
            }
            case WHILE_THE_STATE_IS_WRITTEN -> {
                var file = stack.backend().resolve(".pulumi/stacks/platform-engine/" + NotesStack.NAME + ".json");
                var _ = log.await(this::isMade);
                var before = Files.getLastModifiedTime(file);
                while (Files.getLastModifiedTime(file).equals(before)) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private boolean isChecked(Call call) {
        return call.operation().equals("check") && call.subject().endsWith(NotesStack.BUCKET);
    }

    private long times(Call call) {
        return log.calls("check").stream()
                .filter(it -> it.subject().equals(call.subject()))
                .count();
    }

    private boolean isMade(Call call) {
        return call.operation().equals("create") && !call.preview();
    }

    private long made() {
        return log.lines().stream().filter(it -> isMade(it) && it.end()).count();
    }

    /// @param applied what it came to; where it threw, as if nothing was reviewed
    /// @param said    what people are told
    private record Outcome(Applied applied, String said) {}

    private static Outcome outcome(CompletableFuture<Applied> applying) throws InterruptedException {
        try {
            var applied = applying.get();
            return new Outcome(applied, applied instanceof Applied.Unfinished it ? it.cause() : "");
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(TroubleException.class);
            return new Outcome(new Applied.Pending(List.of()), String.valueOf(e.getMessage()));
        }
    }
}
