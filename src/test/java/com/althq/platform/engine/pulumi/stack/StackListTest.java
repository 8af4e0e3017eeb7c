package com.althq.platform.engine.pulumi.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.LiveStackTestBase;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.graph.Value;
import org.junit.jupiter.api.Test;

/// What a backend holds, asked of the real command line.
class StackListTest extends LiveStackTestBase {

    @Test
    void an_empty_backend_has_no_stacks() {
        assertThat(StackList.of(stack.settings(), new Cancellation())).isEmpty();
    }

    @Test
    void a_stack_is_listed_with_its_last_update_and_hands_out_its_outputs() {
        assertThat(PreparedStacks.up(stack, LiveStack.spec(PreparedStacks.NOTES)))
                .isInstanceOf(ApplyResult.Done.class);

        assertThat(StackList.of(stack.settings(), new Cancellation()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.name()).isEqualTo("dev.notes.us-west-2");
                    assertThat(it.updated()).isPresent();
                    assertThat(it.resources()).contains(4);
                    assertThat(it.locks().orElseThrow()).isEmpty();
                });
        assertThat(StackList.outputs(stack.settings(), "dev.notes.us-west-2", new Cancellation())
                        .outputs()
                        .values())
                .contains(new Value.Text("470935583836-notes-data"));
    }

    @Test
    void the_outputs_of_a_stack_that_is_not_there_cannot_be_told() {
        assertThatThrownBy(() -> StackList.outputs(stack.settings(), "dev.none.us-west-2", new Cancellation()))
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessageStartingWith("there is no stack dev.none.us-west-2: ");
    }

    @Test
    void a_backend_that_is_not_there_cannot_be_told_of() {
        assertThatThrownBy(() -> StackList.of(
                        stack.settings().withBackend("file:///nowhere/at/all", "passphrase"), new Cancellation()))
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessageStartingWith("listing the stacks failed: the place of the state cannot be reached");
    }
}
