package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.standin.InjectedFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several want to change one stack at a time, by the real command.
@RealProcess
class ConcurrentApplyTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private LiveStack stack;
    private NotesStack reviewed;

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
        reviewed = NotesStack.on(stack);
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void five_at_once_come_one_after_the_other_and_lose_nothing() throws Exception {
        var applies = new ArrayList<CompletableFuture<ApplyResult>>();
        for (var i = 0; i < 5; i++) {
            applies.add(reviewed.begin(stack.settings(), PATIENCE, new Cancellation()));
        }

        for (var it : applies) {
            assertFinishedOrLocked(it);
        }
        assertThat(applies).anyMatch(it -> !it.isCompletedExceptionally());
        assertThat(stack.standIn().log().overlaps()).isEmpty();
        assertThat(reviewed.locks()).isEmpty();
        reviewed.assertComplete();
    }

    @Test
    void who_holds_the_stack_and_since_when_is_said_to_those_who_do_not_wait() throws Exception {
        stack.standIn().faults().set(InjectedFault.slow("create", NotesStack.ACCESS, Duration.ofSeconds(5)));
        var cancellation = new Cancellation();
        var first = reviewed.begin(stack.settings(), Duration.ZERO, cancellation);
        stack.standIn()
                .log()
                .await(it -> it.operation().equals("create")
                        && !it.preview()
                        && it.subject().endsWith(NotesStack.ACCESS));
        var holder = cancellation.runningProcessId().orElseThrow();

        assertThatThrownBy(reviewed::apply)
                .isInstanceOfSatisfying(
                        EnvironmentFailureException.class,
                        it -> assertThat(it.kind()).isEqualTo(EnvironmentFailureException.Kind.LOCKED))
                .hasMessageMatching(".* failed: somebody else is changing this stack \\(\\S+@\\S+ \\(pid " + holder
                        + "\\) since 20\\d\\d-.*Nothing was changed\\.");
        assertThat(first.get()).isInstanceOf(ApplyResult.Done.class);
        reviewed.assertComplete();
    }

    private static void assertFinishedOrLocked(CompletableFuture<ApplyResult> apply) throws InterruptedException {
        try {
            assertThat(apply.get()).isInstanceOf(ApplyResult.Done.class);
        } catch (ExecutionException e) {
            assertThat(e.getCause())
                    .isInstanceOfSatisfying(
                            EnvironmentFailureException.class,
                            it -> assertThat(it.kind())
                                    .as(it.getMessage())
                                    .isEqualTo(EnvironmentFailureException.Kind.LOCKED))
                    .hasMessageMatching("(?s).*\\S+@\\S+ \\(pid \\d+\\) since .*");
        }
    }
}
