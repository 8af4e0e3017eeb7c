package com.althq.platform.report.words;

import static com.althq.platform.report.TestPlans.adds;
import static com.althq.platform.report.TestPlans.change;
import static com.althq.platform.report.TestPlans.removes;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.plan.PropertyChange;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.SampleReports;
import com.althq.platform.report.TestPlans;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpiryCautionsTest {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String LIFE_CYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String MEMORY = "aws:bedrock/agentcoreMemory:AgentcoreMemory";

    private final TestPlans of = new TestPlans("orders");

    @Test
    void objects_that_are_there_now_and_would_expire_are_data_at_risk() {
        of.keeps(BUCKET, "docs_bucket", Map.of("bucket", "orders-docs"));
        of.creates(LIFE_CYCLE, "docs_lifecycle", lifeCycle(rule("", 1), rule("tmp/", 7)));

        assertThat(cautions())
                .containsExactly(
                        "Data at risk orders: bucket orders-docs: all objects are deleted 1 day after they were made,"
                                + " those that are there now too",
                        "Data at risk orders: bucket orders-docs: objects under tmp/ are deleted 7 days after they"
                                + " were made, those that are there now too");
        assertThat(VerdictColour.of(SampleReports.report(file()))).isEqualTo(VerdictColour.RED);
    }

    @Test
    void a_new_bucket_has_nothing_to_lose() {
        of.creates(BUCKET, "docs_bucket", Map.of("bucket", "orders-docs"));
        of.creates(LIFE_CYCLE, "docs_lifecycle", lifeCycle(rule("", 1)));

        assertThat(cautions()).isEmpty();
    }

    @Test
    void a_bucket_that_is_known_by_its_name_alone_is_found() {
        of.creates(BUCKET, "docs_bucket", Map.of("bucket", "orders-docs"));
        of.creates(LIFE_CYCLE, "docs_lifecycle", Map.of("bucket", "orders-docs", "rules", List.of(rule("", 1))));

        assertThat(cautions()).isEmpty();
    }

    @Test
    void fewer_days_are_data_at_risk_and_more_are_not() {
        assertThat(afterChange(change("rules[0].expiration.days", 30, 7, false)))
                .hasSize(1);
        assertThat(afterChange(change("rules[0].expiration.days", 3, 7, false))).isEmpty();
    }

    @Test
    void another_prefix_is_data_at_risk() {
        assertThat(afterChange(change("rules[0].filter.prefix", "old/", "tmp/", false)))
                .hasSize(1);
    }

    @Test
    void an_expiry_that_is_added_to_a_rule_is_data_at_risk_and_a_transition_is_not() {
        assertThat(afterChange(adds("rules[0].expiration", Map.of("days", 7)))).hasSize(1);
        assertThat(afterChange(adds("rules[0].transitions", List.of(Map.of("days", 7)))))
                .isEmpty();
    }

    @Test
    void a_rule_that_goes_takes_nothing_along() {
        assertThat(afterChange(removes("rules[1]", rule("more/", 9)))).isEmpty();
    }

    @Test
    void items_that_newly_expire_are_data_at_risk() {
        of.updates(
                TABLE,
                "jobs_table",
                Map.of("name", "orders-jobs", "ttl", Map.of("attributeName", "gone_at", "enabled", true)),
                adds("ttl", Map.of("attributeName", "gone_at", "enabled", true)));

        assertThat(cautions())
                .containsExactly("Data at risk orders: table orders-jobs: items are deleted when the time in gone_at"
                        + " has passed, those that are there now too");
    }

    @Test
    void an_expiry_of_items_that_is_switched_off_or_refused_deletes_none() {
        var ttl = Map.of("attributeName", "gone_at", "enabled", false);
        of.updates(TABLE, "one", Map.of("name", "one", "ttl", ttl), change("ttl.enabled", true, false, false));
        of.updates(
                TABLE,
                "other",
                Map.of("name", "other", "ttl", Map.of("attributeName", "dropped_at", "enabled", true)),
                change("ttl.attributeName", "gone_at", "dropped_at", false));

        assertThat(cautions()).isEmpty();
    }

    @Test
    void events_that_expire_sooner_are_data_at_risk_and_later_are_not() {
        of.updates(MEMORY, "memory", Map.of("name", "mind"), change("eventExpiryDuration", 365, 30, false));
        of.updates(MEMORY, "other", Map.of("name", "other"), change("eventExpiryDuration", 30, 90, false));

        assertThat(cautions())
                .containsExactly(
                        "Data at risk orders: memory mind: events are deleted after 30 days, sooner than until now");
    }

    private List<String> afterChange(PropertyChange change) {
        var fresh = new TestPlans("orders").keeps(BUCKET, "docs_bucket", Map.of("bucket", "orders-docs"));
        fresh.updates(LIFE_CYCLE, "docs_lifecycle", lifeCycle(rule("tmp/", 7)), change);
        return cautions(SampleReports.previewed("platform.yaml", "orders", fresh.plan()));
    }

    private Map<String, Object> lifeCycle(Map<?, ?>... rules) {
        return Map.of("bucket", of.ref(BUCKET, "docs_bucket", "id"), "rules", List.of(rules));
    }

    private static Map<String, Object> rule(String prefix, int days) {
        return Map.of("filter", Map.of("prefix", prefix), "expiration", Map.of("days", days));
    }

    private FileReport.Previewed file() {
        return SampleReports.previewed("platform.yaml", "orders", of.plan());
    }

    private List<String> cautions() {
        return cautions(file());
    }

    private static List<String> cautions(FileReport file) {
        return Caution.of(SampleReports.report(file)).stream()
                .map(it -> it.label() + " " + it.sentence().plain())
                .toList();
    }
}
