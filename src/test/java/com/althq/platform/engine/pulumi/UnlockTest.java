package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.stack.StackRun;
import com.althq.platform.engine.pulumi.stack.Unlock;
import com.althq.platform.engine.pulumi.state.Lock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lock that was shown is released, and no other: on the real command line.
@RealProcess
class UnlockTest {

    private static final String ONE = "8c3a7e9e-0000-4000-8000-000000000001";
    private static final String OTHER = "8c3a7e9e-0000-4000-8000-000000000002";

    @TempDir
    Path folder;

    private LiveStack stack;
    private final Cancellation cancellation = new Cancellation();

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
        try (var run = new StackRun(stack.settings(), Standing.STACK, cancellation)) {
            run.init();
        }
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void a_stack_that_nobody_holds_has_no_lock() {
        assertThat(unlock().held()).isEmpty();
    }

    @Test
    void only_the_lock_that_was_shown_is_released() throws IOException {
        var mine = Standing.lock(stack, ONE, 4711);
        var theirs = Standing.lock(stack, OTHER, 4712);

        var held = unlock().held();
        assertThat(held).extracting(Lock::holder).containsExactly("ann@desk (pid 4711)", "ann@desk (pid 4712)");
        assertThat(held.getFirst().since()).contains(Instant.parse("2026-11-25T06:00:00Z"));
        assertThat(held.getFirst().isRunningHere()).isFalse();

        assertThat(unlock().release(held.getFirst())).isTrue();
        assertThat(mine).doesNotExist();
        assertThat(theirs).exists();
    }

    @Test
    void a_lock_that_became_another_meanwhile_stays() throws IOException {
        var file = Standing.lock(stack, ONE, 4711);
        var shown = unlock().held().getFirst();
        Standing.lock(stack, ONE, 4799);

        assertThat(unlock().release(shown)).isFalse();
        assertThat(file).exists();
        Files.delete(file);
        assertThat(unlock().release(shown)).isFalse();
    }

    @Test
    void the_command_itself_tells_who_holds_a_stack_and_changes_nothing_by_it() throws IOException {
        var before = Standing.backend(stack);
        try (var run = new StackRun(stack.settings(), Standing.STACK, cancellation)) {
            assertThat(Unlock.asked(run)).isEmpty();
            assertThat(Standing.backend(stack)).isEqualTo(before);

            Standing.lock(stack, ONE, 4711);
            Standing.lock(stack, OTHER, 4712);

            assertThat(Unlock.asked(run)).containsExactlyInAnyOrderElementsOf(unlock().held());
        }
    }

    private Unlock unlock() {
        return new Unlock(stack.settings(), Standing.STACK, cancellation);
    }
}
