package com.althq.platform.plan;

import static com.althq.platform.graph.TestGraphs.resource;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.TestGraphs;
import com.althq.platform.plan.PropertyChange.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedChangesTest {

    private static final String DATABASE = "aws:rds/instance:Instance";

    @ParameterizedTest
    @CsvSource({"400, 300", "21, 20", "65536, 100"})
    void a_smaller_disk_is_said_to_be_refused(int before, int after) {
        assertThat(database(change("allocatedStorage", before, after)))
                .contains(new Danger(
                        Danger.Kind.REFUSED,
                        "database d",
                        "RDS cannot make a disk smaller, and the apply stops there: keep allocatedStorage at " + before
                                + " or more"));
    }

    @ParameterizedTest
    @CsvSource({"100, 105, 110", "100, 109, 110", "25, 26, 28", "50, 52, 55", "400, 401, 440"})
    void a_disk_that_grows_by_less_than_a_tenth_is_said_to_become_bigger_than_asked(
            int before, int after, int rounded) {
        assertThat(database(change("allocatedStorage", before, after)))
                .contains(new Danger(
                        Danger.Kind.ROUNDED,
                        "database d",
                        "RDS makes a disk at least 10 percent bigger, " + rounded + " GiB instead of " + after
                                + ", and refuses the next apply, which would make it smaller again: set"
                                + " allocatedStorage to " + rounded + " or more"));
    }

    @ParameterizedTest
    @CsvSource({"65535, 65536", "60000, 65536"})
    void a_disk_that_would_be_rounded_up_beyond_the_biggest_is_said_to_be_refused(int before, int after) {
        assertThat(database(change("allocatedStorage", before, after)))
                .contains(new Danger(
                        Danger.Kind.REFUSED,
                        "database d",
                        "RDS makes a disk at least 10 percent bigger, and none is bigger than 65536 GiB, so that the"
                                + " apply stops there: keep allocatedStorage at " + before));
    }

    @ParameterizedTest
    @CsvSource({"100, 110", "100, 111", "25, 28", "20, 65536"})
    void a_disk_that_grows_by_a_tenth_or_more_is_no_danger(int before, int after) {
        assertThat(database(change("allocatedStorage", before, after))).isEmpty();
    }

    @Test
    void a_disk_that_becomes_known_or_is_of_something_else_is_no_danger() {
        assertThat(database(new PropertyChange(
                        "allocatedStorage", Optional.empty(), Optional.of(TestGraphs.value(20)), false)))
                .isEmpty();
        assertThat(Danger.of(
                        Operation.UPDATE,
                        resource("aws:iam/role:Role", "x"),
                        List.of(change("allocatedStorage", 400, 300))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"16.4, 16.3", "16, 15", "16.10, 16.9", "16.4, 15"})
    void a_lower_engine_version_is_said_to_be_refused(String before, String after) {
        assertThat(database(change("engineVersion", before, after)))
                .contains(new Danger(
                        Danger.Kind.REFUSED,
                        "database d",
                        "RDS never goes back to a lower engine version, and the apply stops there"));
    }

    @Test
    void another_major_engine_version_is_said_to_be_refused_unless_it_is_allowed() {
        var major = change("engineVersion", "16.4", "17.1");
        var allowed = resource(DATABASE, "x", "allowMajorVersionUpgrade", true);

        assertThat(database(major)).hasValueSatisfying(it -> {
            assertThat(it.kind()).isEqualTo(Danger.Kind.REFUSED);
            assertThat(it.consequence())
                    .isEqualTo("RDS refuses another major engine version unless that is allowed, and the apply stops"
                            + " there");
        });
        assertThat(Danger.of(Operation.UPDATE, resource(DATABASE, "x"), Optional.of(allowed), List.of(major)))
                .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(Danger.Kind.INTERRUPTION));
    }

    @Test
    void a_description_that_a_memory_strategy_loses_is_said_to_be_refused() {
        var strategy = resource("aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy", "facts");
        var gone = new PropertyChange("description", Optional.of(TestGraphs.value("Facts")), Optional.empty(), false);

        assertThat(Danger.of(Operation.UPDATE, strategy, List.of(gone)))
                .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(Danger.Kind.REFUSED));
        assertThat(Danger.of(Operation.UPDATE, strategy, List.of(change("description", "Facts", "Wishes"))))
                .isEmpty();
    }

    @Test
    void what_is_refused_is_said_alone_and_anything_else_together() {
        assertThat(database(
                        change("allocatedStorage", 400, 300), change("instanceClass", "db.t3.micro", "db.t3.small")))
                .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(Danger.Kind.REFUSED));
        assertThat(database(
                        change("allocatedStorage", 100, 105), change("instanceClass", "db.t3.micro", "db.t3.small")))
                .hasValueSatisfying(it -> {
                    assertThat(it.kind()).isEqualTo(Danger.Kind.INTERRUPTION);
                    assertThat(it.consequence())
                            .startsWith("it restarts at once in the other class")
                            .contains("; RDS makes a disk at least 10 percent bigger");
                });
    }

    private static Optional<Danger> database(PropertyChange... changes) {
        return Danger.of(Operation.UPDATE, resource(DATABASE, "x", "identifier", "d"), Arrays.asList(changes));
    }

    private static PropertyChange change(String path, Object before, Object after) {
        return new PropertyChange(
                path,
                Optional.of(TestGraphs.value(before)),
                Optional.of(TestGraphs.value(after)),
                Effect.IN_PLACE,
                Optional.empty());
    }
}
