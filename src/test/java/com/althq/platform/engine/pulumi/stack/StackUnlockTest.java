package com.althq.platform.engine.pulumi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.state.StackLock;
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
class StackUnlockTest {

    private static final String ONE = "8c3a7e9e-0000-4000-8000-000000000001";
    private static final String OTHER = "8c3a7e9e-0000-4000-8000-000000000002";

    @TempDir
    Path folder;

    private LiveStack stack;
    private final Cancellation cancellation = new Cancellation();

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
        try (var session = new StackSession(stack.settings(), PreparedStacks.STACK, cancellation)) {
            StackCreation.create(session);
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
        var mine = PreparedStacks.lock(stack, ONE, 4711);
        var theirs = PreparedStacks.lock(stack, OTHER, 4712);

        var held = unlock().held();
        assertThat(held).extracting(StackLock::holder).containsExactly("ann@desk (pid 4711)", "ann@desk (pid 4712)");
        assertThat(held.getFirst().since()).contains(Instant.parse("2026-11-25T06:00:00Z"));
        assertThat(held.getFirst().isRunningHere()).isFalse();

        assertThat(unlock().release(held.getFirst())).isTrue();
        assertThat(mine).doesNotExist();
        assertThat(theirs).exists();
    }

    @Test
    void a_lock_that_became_another_meanwhile_stays() throws IOException {
        var file = PreparedStacks.lock(stack, ONE, 4711);
        var shown = unlock().held().getFirst();
        PreparedStacks.lock(stack, ONE, 4799);

        assertThat(unlock().release(shown)).isFalse();
        assertThat(file).exists();
        Files.delete(file);
        assertThat(unlock().release(shown)).isFalse();
    }

    @Test
    void the_command_itself_tells_who_holds_a_stack_and_changes_nothing_by_it() throws IOException {
        var before = PreparedStacks.backend(stack);
        try (var session = new StackSession(stack.settings(), PreparedStacks.STACK, cancellation)) {
            assertThat(StackUnlock.locksByTrying(session)).isEmpty();
            assertThat(PreparedStacks.backend(stack)).isEqualTo(before);

            PreparedStacks.lock(stack, ONE, 4711);
            PreparedStacks.lock(stack, OTHER, 4712);

            assertThat(StackUnlock.locksByTrying(session)).containsExactlyInAnyOrderElementsOf(unlock().held());
        }
    }

    private StackUnlock unlock() {
        return new StackUnlock(stack.settings(), PreparedStacks.STACK, cancellation);
    }
}
