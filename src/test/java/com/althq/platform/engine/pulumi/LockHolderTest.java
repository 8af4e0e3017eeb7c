package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LockHolderTest {

    private static final String REFUSAL = """
            error: the stack is currently locked by 2 lock(s). Either wait for the other process(es) to end or delete the lock file with `pulumi cancel`.
              file:///b/.pulumi/locks/x.json: created by ada@build-7 (pid 4711) at 2026-11-25T07:00:00Z
              file:///b/.pulumi/locks/y.json: created by ci@build-8 (pid 12) at 2026-11-25T07:01:00Z
            """;

    @Test
    void everybody_who_holds_the_stack_is_read_from_what_is_printed() {
        assertThat(LockHolder.in(REFUSAL))
                .extracting(LockHolder::line)
                .containsExactly(
                        "ada@build-7, process 4711, since 2026-11-25T07:00:00Z",
                        "ci@build-8, process 12, since 2026-11-25T07:01:00Z");
    }

    @Test
    void a_text_without_a_holder_names_none() {
        assertThat(LockHolder.in("created by somebody at some time")).isEmpty();
        assertThat(LockHolder.in("created by a@b (pid 99999999999999999999) at now"))
                .isEmpty();
    }

    @Test
    void a_process_of_another_machine_is_not_ours_although_its_number_is() {
        assertThat(LockHolder.in(REFUSAL).getFirst().is(4711)).isFalse();
    }
}
