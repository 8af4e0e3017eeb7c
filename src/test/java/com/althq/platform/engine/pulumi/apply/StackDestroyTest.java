package com.althq.platform.engine.pulumi.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.RealProcess;
import com.althq.platform.WaitLimit;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.stack.StackList;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.StackLocks;
import com.althq.platform.graph.Urn;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.standin.ProviderCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stack goes when somebody says so, and stays in every other case: on the real command line.
@RealProcess
class StackDestroyTest {

    @TempDir
    Path folder;

    private LiveStack stack;
    private final Cancellation cancellation = new Cancellation();

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void everything_goes_and_the_empty_stack_stays_unless_it_is_to_go_too() {
        PreparedStacks.standing(stack);
        assertThat(stack.standIn().world().things()).isNotEmpty();

        var destroyed = destroy(Duration.ZERO, false, _ -> true);

        assertThat(destroyed).isInstanceOfSatisfying(DestroyResult.Done.class, it -> {
            assertThat(it.completedSteps())
                    .extracting(Progress.CompletedStep::operation)
                    .containsOnly("delete");
            assertThat(it.completedSteps()).hasSameSizeAs(it.plan().steps());
        });
        assertThat(stack.standIn().world().things()).isEmpty();
        assertThat(StackList.of(stack.settings(), cancellation)).hasSize(1);
        assertThat(destroy(Duration.ZERO, true, _ -> true)).isInstanceOf(DestroyResult.Done.class);
        assertThat(StackList.of(stack.settings(), cancellation)).isEmpty();
    }

    @Test
    void without_a_yes_nothing_is_touched() throws IOException {
        PreparedStacks.standing(stack);
        var before = PreparedStacks.backend(stack);

        assertThat(destroy(Duration.ZERO, true, _ -> false)).isInstanceOf(DestroyResult.NotConfirmed.class);

        assertThat(PreparedStacks.backend(stack)).isEqualTo(before);
        assertThat(deletes()).isZero();
    }

    @Test
    void where_something_is_protected_nothing_else_is_deleted_either() throws IOException {
        PreparedStacks.standing(stack, PreparedStacks.protective());
        var before = PreparedStacks.backend(stack);

        assertThat(destroy(Duration.ZERO, false, _ -> true))
                .isInstanceOfSatisfying(
                        DestroyResult.Protected.class,
                        it -> assertThat(it.urns())
                                .extracting(Urn::type)
                                .contains("aws:s3/bucketV2:BucketV2", "aws:dynamodb/table:Table"));

        assertThat(PreparedStacks.backend(stack)).isEqualTo(before);
        assertThat(deletes()).isZero();
    }

    @Test
    void what_somebody_else_changes_after_the_look_stops_it_under_the_lock() {
        PreparedStacks.standing(stack);

        var destroyed = destroy(Duration.ZERO, false, _ -> {
            PreparedStacks.up(stack, LiveStack.spec(PreparedStacks.NOTES));
            return true;
        });

        assertThat(destroyed).isInstanceOf(DestroyResult.ConcurrentChange.class);
        assertThat(deletes()).isZero();
        assertThat(StackLocks.held(stack.settings(), PreparedStacks.STACK).orElseThrow())
                .isEmpty();
    }

    @Test
    void the_engine_holds_the_lock_when_it_asks_for_packages() {
        PreparedStacks.standing(stack);
        var locks = new AtomicInteger();

        try (var session = new StackSession(stack.settings(), PreparedStacks.STACK, cancellation);
                var host = LanguageHost.withGuardOnly(
                        () -> locks.addAndGet(StackLocks.held(stack.settings(), PreparedStacks.STACK)
                                .orElseThrow()
                                .size()))) {
            session.state();
            assertThat(session.engine()
                            .run(host, "destroy", "--yes", "--skip-preview")
                            .succeeded())
                    .isTrue();
        }

        assertThat(locks).hasPositiveValue();
    }

    @Test
    void somebody_elses_lock_is_told_and_waited_for_as_long_as_asked() throws IOException {
        PreparedStacks.standing(stack);
        var lock = PreparedStacks.lock(stack, "8c3a7e9e-0000-4000-8000-000000000001", 4711);

        assertThatThrownBy(() -> destroy(Duration.ZERO, false, _ -> true))
                .isInstanceOfSatisfying(EnvironmentFailureException.class, it -> {
                    assertThat(it.kind()).isEqualTo(EnvironmentFailureException.Kind.LOCKED);
                    assertThat(it).hasMessageContaining("ann@desk (pid 4711) since 2026-11-25T06:00:00Z");
                });
        assertThat(deletes()).isZero();

        var waits = new CompletableFuture<String>();
        var waiting =
                CompletableFuture.supplyAsync(() -> destroy(WaitLimit.DURATION, false, _ -> true, new Told(waits)));
        assertThat(waits.join()).startsWith("waiting for the lock");
        Files.delete(lock);
        assertThat(waiting.join()).isInstanceOf(DestroyResult.Done.class);
    }

    @Test
    void a_failure_half_way_says_what_is_gone_and_what_is_left_and_the_next_goes_on() {
        PreparedStacks.standing(stack);
        stack.standIn()
                .faults()
                .set(InjectedFault.fails("delete", "BucketV2::", "BucketNotEmpty: The bucket is not empty"));

        assertThat(destroy(Duration.ZERO, false, _ -> true))
                .isInstanceOfSatisfying(DestroyResult.Unfinished.class, it -> {
                    assertThat(it.cause()).contains("BucketNotEmpty");
                    assertThat(it.cancelled()).isFalse();
                    assertThat(it.interrupted()).extracting(Urn::type).containsExactly("aws:s3/bucketV2:BucketV2");
                    assertThat(it.completedSteps().size()
                                    + it.interrupted().size()
                                    + it.remaining().size())
                            .isEqualTo(it.plan().steps().size());
                });
        assertThat(destroy(Duration.ZERO, false, _ -> true)).isInstanceOf(DestroyResult.Done.class);
        assertThat(stack.standIn().world().things()).isEmpty();
    }

    @Test
    void a_wish_to_stop_is_passed_on_once_and_the_lock_given_back() {
        PreparedStacks.standing(stack);
        stack.standIn()
                .faults()
                .set(InjectedFault.slow("delete", "", WaitLimit.DURATION).cancellable());
        var running = CompletableFuture.supplyAsync(() -> destroy(Duration.ZERO, false, _ -> true));
        stack.standIn().log().await(it -> it.operation().equals("delete"));

        cancellation.request(false);

        assertThat(running.join())
                .isInstanceOfSatisfying(
                        DestroyResult.Unfinished.class,
                        it -> assertThat(it.cancelled()).isTrue());
        assertThat(StackLocks.held(stack.settings(), PreparedStacks.STACK).orElseThrow())
                .isEmpty();
        assertThat(stack.standIn().log().calls("cancel")).isNotEmpty();
    }

    private record Told(CompletableFuture<String> waits) implements Progress {
        @Override
        public void phase(String what) {
            if (what.startsWith("waiting")) {
                waits.complete(what);
            }
        }

        @Override
        public void begun(String operation, Urn urn) {}

        @Override
        public void ended(CompletedStep step) {}
    }

    private long deletes() {
        return stack.standIn().log().writes().stream()
                .map(ProviderCall::operation)
                .filter("delete"::equals)
                .count();
    }

    private DestroyResult destroy(Duration patience, boolean remove, StackDestroy.DestroyConfirmation answer) {
        return destroy(patience, remove, answer, Progress.NONE);
    }

    private DestroyResult destroy(
            Duration patience, boolean remove, StackDestroy.DestroyConfirmation answer, Progress progress) {
        return new StackDestroy(
                        stack.settings(),
                        PreparedStacks.STACK,
                        new StackDestroy.DestroyRequest(patience, remove),
                        progress,
                        cancellation)
                .run(answer);
    }
}
