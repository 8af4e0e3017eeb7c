package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import org.junit.jupiter.api.Test;

/// A look leaves no trace.
class PreviewLeavesNoTraceTest extends ReviewedStackTestBase {

    @Test
    void a_preview_of_a_new_stack_puts_nothing_into_the_backend() {
        var preview = stack.untouched(() -> stack.preview(BucketSpecs.plain("one")));

        assertThat(preview.rows()).isNotEmpty();
        assertThat(preview.version()).isEmpty();
        assertThat(stack.backend()).isEmpty();
    }

    @Test
    void a_preview_of_a_stack_that_is_there_changes_no_byte() {
        stack.standing(BucketSpecs.plain("one"));

        var preview = stack.untouched(() -> stack.preview(BucketSpecs.versioned("one")));
        assertThat(preview.rows()).hasSize(1);
        var refreshed = stack.untouched(() -> new PulumiEngine(stack.live().settings(), true, new Cancellation())
                .preview(LiveStack.target(), BucketSpecs.versioned("one")));
        assertThat(refreshed.rows()).hasSize(1);
        assertThat(stack.preview(BucketSpecs.versioned("one")).version()).isEqualTo(preview.version());
    }
}
