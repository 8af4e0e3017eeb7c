package com.althq.platform.engine.pulumi.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.LiveStackTestBase;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.event.StateValueReader;
import com.althq.platform.graph.Value;
import com.althq.platform.standin.InjectedFault;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What was changed past the engine is found by the real command line, and nothing is changed by looking.
class DriftDetectionTest extends LiveStackTestBase {

    private static final String BUCKET = "notes_data_bucket";
    private static final String PLANTED = "planted-93ac";

    @Test
    void what_was_changed_by_hand_is_named_and_so_is_what_is_gone() throws IOException {
        PreparedStacks.standing(stack);
        assertThat(drift().drifted()).isEmpty();
        assertThat(drift().checked()).isGreaterThan(2);
        stack.standIn().world().tamper(BUCKET, "forceDestroy", false);
        stack.standIn().world().remove("notes-index");
        var before = PreparedStacks.backend(stack);

        var drift = drift();

        assertThat(drift.drifted()).hasSize(2);
        assertThat(drift.drifted()).anySatisfy(it -> {
            assertThat(it.urn().name()).isEqualTo(BUCKET);
            assertThat(it.deleted()).isFalse();
            assertThat(it.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.path()).isEqualTo("forceDestroy");
                assertThat(difference.state()).contains(new Value.Flag(true));
                assertThat(difference.live()).contains(new Value.Flag(false));
            });
        });
        assertThat(drift.drifted()).anySatisfy(it -> {
            assertThat(it.urn().type()).isEqualTo("aws:dynamodb/table:Table");
            assertThat(it.deleted()).isTrue();
        });
        assertThat(PreparedStacks.backend(stack)).isEqualTo(before);
        assertThat(stack.standIn().log().writes())
                .noneMatch(it -> it.operation().equals("delete"));
    }

    @Test
    void a_secret_that_was_changed_by_hand_is_named_and_not_shown() {
        stack.environment().put("API_KEY", "the first value");
        stack.standIn().world().image("notes", "first");
        var made = PreparedStacks.up(stack, LiveStack.spec("""
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata:
                  name: notes
                spec:
                  secrets: [API_KEY]
                  compute: {}
                """));
        assertThat(made).isInstanceOf(ApplyResult.Done.class);
        stack.standIn().world().tamper("/platform/dev/notes/API_KEY", "value", PLANTED);

        var drift = drift();

        assertThat(drift.toString()).doesNotContain(PLANTED).doesNotContain("the first value");
        assertThat(drift.drifted())
                .anySatisfy(it -> assertThat(it.differences()).anySatisfy(difference -> {
                    assertThat(difference.path()).isEqualTo("value");
                    assertThat(difference.live()).contains(StateValueReader.SECRET);
                }));
    }

    @Test
    void what_cannot_be_looked_at_is_not_taken_for_unchanged() {
        PreparedStacks.standing(stack);
        stack.standIn()
                .faults()
                .set(InjectedFault.fails("read", BUCKET, "AccessDenied: s3:GetBucket")
                        .always());

        assertThatThrownBy(this::drift).isInstanceOfSatisfying(EnvironmentFailureException.class, it -> {
            assertThat(it.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
            assertThat(it).hasMessageStartingWith("drift failed: ").hasMessageContaining("AccessDenied");
        });
        assertThatThrownBy(() -> new DriftDetection(stack.settings(), new Cancellation()).detect("dev.none.us-west-2"))
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessageStartingWith("there is no stack");
    }

    private DriftResult drift() {
        return new DriftDetection(stack.settings(), new Cancellation()).detect(PreparedStacks.STACK);
    }
}
