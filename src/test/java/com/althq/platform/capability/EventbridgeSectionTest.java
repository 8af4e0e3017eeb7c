package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.schedules;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.model.EventbridgeSection;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventbridgeSectionTest {

    private static final RecordedGraph ALONE = RecordedGraph.of(schedules());

    @Test
    void schedules_get_a_group_and_a_role_that_can_do_nothing_where_there_is_nothing_to_call() {
        assertThat(ALONE.names())
                .containsExactlyInAnyOrder("aws-tagged", "orders_schedule_group", "orders_eventbridge_role");
        assertThat(ALONE.text("orders_eventbridge_role", "name")).isEqualTo("orders-eventbridge-scheduler");
    }

    @Test
    void group_and_role_are_exported_for_whoever_makes_a_schedule() {
        assertThat(ALONE.output("eventbridge_schedule_group")).isEqualTo("${orders_schedule_group.name}");
        assertThat(ALONE.output("eventbridge_role_arn")).isEqualTo("${orders_eventbridge_role.arn}");
    }

    /// The engine before this one ignored it.
    @Test
    void the_group_has_the_name_that_the_author_gave() {
        var made = RecordedGraph.of(new EventbridgeSection("nightly", List.of()));

        assertThat(made.text("orders_schedule_group", "name")).isEqualTo("nightly");
        assertThat(made.text("orders_eventbridge_role", "assumeRolePolicy")).contains(":schedule-group/nightly\"");
    }

    @Test
    void the_group_that_every_account_has_is_used_and_not_made() {
        var made = RecordedGraph.of(new EventbridgeSection("default", List.of()));

        assertThat(made.names()).doesNotContain("orders_schedule_group");
        assertThat(made.output("eventbridge_schedule_group")).isEqualTo("default");
    }

    @Test
    void only_the_scheduler_may_assume_the_role_and_only_for_this_group() {
        assertThat(ALONE.text("orders_eventbridge_role", "assumeRolePolicy"))
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Service\":\"scheduler.amazonaws.com\"},\"Action\":[\"sts:AssumeRole\"],"
                        + "\"Condition\":{\"StringEquals\":{\"aws:SourceAccount\":\"470935583836\",\"aws:SourceArn\":"
                        + "\"arn:aws:scheduler:us-west-2:470935583836:schedule-group/orders-schedules\"}}}]}");
    }
}
