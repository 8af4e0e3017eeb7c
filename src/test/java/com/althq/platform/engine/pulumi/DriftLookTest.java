package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.engine.pulumi.apply.Applied;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.engine.pulumi.event.StateValues;
import com.althq.platform.engine.pulumi.preview.Drift;
import com.althq.platform.engine.pulumi.preview.DriftLook;
import com.althq.platform.graph.Value;
import com.althq.platform.standin.Fault;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What was changed past the engine is found by the real command line, and nothing is changed by looking.
class DriftLookTest extends LiveScene {

    private static final String BUCKET = "notes_data_bucket";
    private static final String PLANTED = "planted-93ac";

    @Test
    void what_was_changed_by_hand_is_named_and_so_is_what_is_gone() throws IOException {
        Standing.up(stack, LiveStack.spec(Standing.NOTES));
        assertThat(drift().drifted()).isEmpty();
        assertThat(drift().looked()).isGreaterThan(2);
        stack.standIn().world().tamper(BUCKET, "forceDestroy", false);
        stack.standIn().world().remove("notes-index");
        var before = Standing.backend(stack);

        var drift = drift();

        assertThat(drift.drifted()).hasSize(2);
        assertThat(drift.drifted()).anySatisfy(it -> {
            assertThat(it.urn().name()).isEqualTo(BUCKET);
            assertThat(it.gone()).isFalse();
            assertThat(it.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.path()).isEqualTo("forceDestroy");
                assertThat(difference.state()).contains(new Value.Flag(true));
                assertThat(difference.live()).contains(new Value.Flag(false));
            });
        });
        assertThat(drift.drifted()).anySatisfy(it -> {
            assertThat(it.urn().type()).isEqualTo("aws:dynamodb/table:Table");
            assertThat(it.gone()).isTrue();
        });
        assertThat(Standing.backend(stack)).isEqualTo(before);
        assertThat(stack.standIn().log().writes())
                .noneMatch(it -> it.operation().equals("delete"));
    }

    @Test
    void a_secret_that_was_changed_by_hand_is_named_and_not_shown() {
        stack.environment().put("API_KEY", "the first value");
        stack.standIn().world().image("notes", "first");
        var made = Standing.up(stack, LiveStack.spec("""
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata:
                  name: notes
                spec:
                  secrets: [API_KEY]
                  compute: {}
                """));
        assertThat(made).isInstanceOf(Applied.Done.class);
        stack.standIn().world().tamper("/platform/dev/notes/API_KEY", "value", PLANTED);

        var drift = drift();

        assertThat(drift.toString()).doesNotContain(PLANTED).doesNotContain("the first value");
        assertThat(drift.drifted())
                .anySatisfy(it -> assertThat(it.differences()).anySatisfy(difference -> {
                    assertThat(difference.path()).isEqualTo("value");
                    assertThat(difference.live()).contains(StateValues.SECRET);
                }));
    }

    @Test
    void what_cannot_be_looked_at_is_not_taken_for_unchanged() {
        Standing.up(stack, LiveStack.spec(Standing.NOTES));
        stack.standIn()
                .faults()
                .set(Fault.fails("read", BUCKET, "AccessDenied: s3:GetBucket").always());

        assertThatThrownBy(this::drift).isInstanceOfSatisfying(TroubleException.class, it -> {
            assertThat(it.kind()).isEqualTo(TroubleException.Kind.COULD_NOT_TELL);
            assertThat(it).hasMessageStartingWith("drift failed: ").hasMessageContaining("AccessDenied");
        });
        assertThatThrownBy(() -> new DriftLook(stack.settings(), new Cancellation()).at("dev.none.us-west-2"))
                .isInstanceOf(TroubleException.class)
                .hasMessageStartingWith("there is no stack");
    }

    private Drift drift() {
        return new DriftLook(stack.settings(), new Cancellation()).at(Standing.STACK);
    }
}
