package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.engine.pulumi.apply.Applied;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.engine.pulumi.stack.Stacks;
import com.althq.platform.graph.Value;
import org.junit.jupiter.api.Test;

/// What a backend holds, asked of the real command line.
class StacksTest extends LiveScene {

    @Test
    void an_empty_backend_has_no_stacks() {
        assertThat(Stacks.of(stack.settings(), new Cancellation())).isEmpty();
    }

    @Test
    void a_stack_is_listed_with_its_last_update_and_hands_out_its_outputs() {
        assertThat(Standing.up(stack, LiveStack.spec(Standing.NOTES))).isInstanceOf(Applied.Done.class);

        assertThat(Stacks.of(stack.settings(), new Cancellation()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.name()).isEqualTo("dev.notes.us-west-2");
                    assertThat(it.updated()).isPresent();
                    assertThat(it.resources()).contains(4);
                    assertThat(it.locks().orElseThrow()).isEmpty();
                });
        assertThat(Stacks.outputs(stack.settings(), "dev.notes.us-west-2", new Cancellation())
                        .outputs()
                        .values())
                .contains(new Value.Text("470935583836-notes-data"));
    }

    @Test
    void the_outputs_of_a_stack_that_is_not_there_cannot_be_told() {
        assertThatThrownBy(() -> Stacks.outputs(stack.settings(), "dev.none.us-west-2", new Cancellation()))
                .isInstanceOf(TroubleException.class)
                .hasMessageStartingWith("there is no stack dev.none.us-west-2: ");
    }

    @Test
    void a_backend_that_is_not_there_cannot_be_told_of() {
        assertThatThrownBy(() ->
                        Stacks.of(stack.settings().at("file:///nowhere/at/all", "passphrase"), new Cancellation()))
                .isInstanceOf(TroubleException.class)
                .hasMessageStartingWith("listing the stacks failed: the place of the state cannot be reached");
    }
}
