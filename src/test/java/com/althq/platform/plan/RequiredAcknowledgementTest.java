package com.althq.platform.plan;

import static com.althq.platform.graph.TestGraphs.STACK;
import static com.althq.platform.graph.TestGraphs.urn;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.ResourceGraph;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequiredAcknowledgementTest {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String LIFE_CYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final Danger EXPIRY = new Danger(Danger.Kind.EXPIRY, "bucket x", "all objects are deleted");
    private static final String DIGEST = "sha256:" + "a".repeat(64);

    @Test
    void deleting_or_replacing_what_holds_data_needs_one() {
        assertThat(needed(Operation.DELETE, BUCKET)).isPresent();
        assertThat(needed(Operation.REPLACE, BUCKET)).isPresent();
    }

    @Test
    void changing_it_or_making_it_or_deleting_something_else_needs_none() {
        assertThat(needed(Operation.UPDATE, BUCKET)).isEmpty();
        assertThat(needed(Operation.CREATE, BUCKET)).isEmpty();
        assertThat(needed(Operation.IMPORT, BUCKET)).isEmpty();
        assertThat(needed(Operation.DELETE, "aws:iam/role:Role")).isEmpty();
    }

    @Test
    void letting_data_expire_that_is_there_needs_one_whatever_is_done_for_it() {
        for (var operation : List.of(Operation.CREATE, Operation.UPDATE, Operation.REPLACE)) {
            assertThat(needed(operation, LIFE_CYCLE, Optional.of(EXPIRY)))
                    .hasValueSatisfying(it -> assertThat(it.isExpiryOnly()).isTrue());
        }
        assertThat(needed(Operation.DELETE, BUCKET).orElseThrow().isExpiryOnly())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DATA_LOSS", "EXPIRY"})
    void a_danger_by_which_no_data_goes_needs_none(Danger.Kind kind) {
        assertThat(needed(Operation.UPDATE, BUCKET, Optional.of(new Danger(kind, "bucket x", "it hurts"))))
                .isEmpty();
    }

    @Test
    void only_the_whole_digest_of_this_plan_is_one() {
        var needed = needed(Operation.DELETE, BUCKET).orElseThrow();

        assertThat(needed.isGivenBy(Optional.of(DIGEST))).isTrue();
        assertThat(needed.isGivenBy(Optional.empty())).isFalse();
        assertThat(needed.isGivenBy(Optional.of(DIGEST.substring(0, 20)))).isFalse();
        assertThat(needed.isGivenBy(Optional.of("sha256:" + "b".repeat(64)))).isFalse();
    }

    private static Optional<RequiredAcknowledgement> needed(Operation operation, String type) {
        return needed(operation, type, Optional.empty());
    }

    private static Optional<RequiredAcknowledgement> needed(Operation operation, String type, Optional<Danger> danger) {
        var step = new Step(operation, urn(type, "x"), List.of(), danger);
        return RequiredAcknowledgement.needed(
                new Plan(STACK, "pulumi", DIGEST, ResourceGraph.EMPTY, List.of(step), List.of(), 0));
    }
}
