package com.althq.platform.plan;

import static com.althq.platform.graph.TestGraphs.graph;
import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.graph.TestGraphs.resource;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.diff.GraphDiff;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.TestGraphs;
import com.althq.platform.graph.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryDangersTest {

    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String MEMORY = "aws:bedrock/agentcoreMemory:AgentcoreMemory";
    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String LATER = "known later";

    private static final Resource BUCKET =
            resource("aws:s3/bucketV2:BucketV2", "docs_bucket", "bucket", "470935583836-orders-docs");
    private static final Resource REPOSITORY =
            resource("aws:ecr/repository:Repository", "orders_ecr", "name", "orders");
    private static final Resource SEVEN = lifeCycle(ref(BUCKET, "id"), 7);

    @Test
    void rules_for_a_bucket_that_is_there_are_the_buckets_danger() {
        var plan = plan(graph(BUCKET), graph(BUCKET, SEVEN));

        assertThat(dangers(plan))
                .containsExactly("EXPIRY: bucket orders-docs: objects under tmp/ are deleted 7 days after they were"
                        + " made, those that are there now too");
        assertThat(plan.changes()).singleElement().satisfies(it -> {
            assertThat(it.operation()).isEqualTo(Operation.CREATE);
            assertThat(it.danger().orElseThrow().kind().word()).isEqualTo("data-loss");
        });
        assertThat(dangers(plan(graph(BUCKET, SEVEN), graph(BUCKET, lifeCycle(ref(BUCKET, "id"), 3)))))
                .containsExactly("EXPIRY: bucket orders-docs: objects under tmp/ are deleted 3 days after they were"
                        + " made, those that are there now too");
    }

    @Test
    void rules_that_go_or_that_are_looser_or_of_which_only_the_name_changes_are_none() {
        var named = resource(
                SEVEN.type(), SEVEN.name(), "bucket", ref(BUCKET, "id"), "rules", list(rule(7, "id", "another")));

        assertThat(dangers(plan(graph(BUCKET, SEVEN), graph(BUCKET)))).isEmpty();
        assertThat(dangers(plan(graph(BUCKET, SEVEN), graph(BUCKET, lifeCycle(ref(BUCKET, "id"), 9)))))
                .isEmpty();
        assertThat(dangers(plan(graph(BUCKET, SEVEN), graph(BUCKET, named)))).isEmpty();
    }

    @Test
    void what_is_made_by_the_same_plan_has_nothing_to_lose() {
        var another = resource(BUCKET.type(), BUCKET.name(), "bucket", "470935583836-orders-other");

        assertThat(dangers(plan(ResourceGraph.EMPTY, graph(BUCKET, SEVEN)))).isEmpty();
        assertThat(dangers(plan(
                        ResourceGraph.EMPTY, graph(BUCKET, lifeCycle(new Value.Text("470935583836-orders-docs"), 7)))))
                .as("a bucket that is known by its name alone")
                .isEmpty();
        assertThat(dangers(plan(graph(BUCKET, SEVEN), graph(another, lifeCycle(ref(another, "id"), 1)))))
                .as("a bucket that is made anew")
                .containsExactly("DATA_LOSS: bucket orders-docs: an empty one takes its place; the delete fails while"
                        + " it holds objects");
        assertThat(dangers(plan(ResourceGraph.EMPTY, graph(table(on("gone_at")), memory(3), REPOSITORY, images(1)))))
                .isEmpty();
    }

    @Test
    void a_bucket_that_is_of_no_step_is_taken_to_hold_something() {
        assertThat(dangers(plan(ResourceGraph.EMPTY, graph(lifeCycle(new Value.Text("elsewhere"), 1)))))
                .singleElement()
                .asString()
                .startsWith("EXPIRY: bucket elsewhere: objects under tmp/ are deleted 1 day ");
        assertThat(dangers(plan(ResourceGraph.EMPTY, graph(lifeCycle(new Value.Unknown(LATER), 1)))))
                .hasSize(1);
    }

    @Test
    void expiry_that_is_switched_on_is_at_risk_by_whichever_attribute() {
        var danger = "EXPIRY: table orders-jobs: items are deleted when the time in gone_at has passed, those that are"
                + " there now too";

        assertThat(dangers(plan(graph(table(off())), graph(table(on("gone_at"))))))
                .containsExactly(danger);
        assertThat(dangers(plan(graph(table()), graph(table(on("gone_at")))))).containsExactly(danger);
        assertThat(dangers(plan(
                        graph(table(object("enabled", false, "attributeName", "old"))), graph(table(on("gone_at"))))))
                .containsExactly(danger);
    }

    @Test
    void another_attribute_needs_a_yes_though_aws_may_refuse_it() {
        assertThat(dangers(plan(graph(table(on("old"))), graph(table(on("gone_at"))))))
                .singleElement()
                .asString()
                .startsWith("EXPIRY: table orders-jobs: items are deleted when the time in gone_at has passed, those"
                        + " that are there now too; AWS refuses another attribute for expiry while it is on");
    }

    @Test
    void expiry_that_is_switched_off_or_stays_is_none() {
        assertThat(dangers(plan(graph(table(on("gone_at"))), graph(table(off())))))
                .isEmpty();
        assertThat(dangers(plan(graph(table(on("gone_at"))), graph(table())))).noneMatch(it -> it.startsWith("EXPIRY"));
        assertThat(dangers(plan(
                        graph(table(on("gone_at"))),
                        graph(resource(TABLE, "jobs", "name", "orders-jobs", "ttl", on("gone_at"), "tags", object())))))
                .isEmpty();
    }

    @Test
    void expiry_of_items_that_is_not_known_yet_is_at_risk() {
        var unknown = new Value.Unknown(LATER);

        assertThat(dangers(plan(graph(table(off())), graph(table(unknown))))).hasSize(1);
        assertThat(dangers(plan(graph(table(off())), graph(table(object("enabled", unknown, "attributeName", "a"))))))
                .hasSize(1);
        assertThat(dangers(
                        plan(graph(table(on("a"))), graph(table(object("enabled", true, "attributeName", unknown))))))
                .singleElement()
                .asString()
                .contains("${known later}");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "agentcoreMemory, 365, 30, memory mind: events are deleted after 30 days",
                "agentcoreMemory, 365, 365, -",
                "agentcoreMemory, 30, 365, -",
                "logGroup, 90, 1, log group /orders: its logs are deleted after 1 day",
                "logGroup, -, 90, log group /orders: its logs are deleted after 90 days",
                "logGroup, 0, 90, log group /orders: its logs are deleted after 90 days",
                "logGroup, 90, 0, -",
                "logGroup, 90, -, -",
                "logGroup, 30, 90, -",
                "instance, 14, 7, database db: its automated backups are deleted after 7 days",
                "instance, 7, 14, -",
                "instance, -, 7, -",
                "replicationGroup, 5, 1, cache redis: its automatic snapshots are deleted after 1 day",
                "replicationGroup, 1, 5, -"
            })
    void what_is_kept_for_fewer_days_is_at_risk(String type, Integer before, Integer after, String danger) {
        assertThat(dangers(plan(graph(kept(type, before)), graph(kept(type, after)))))
                .isEqualTo(danger == null ? List.of() : List.of("EXPIRY: " + danger + ", sooner than until now"));
    }

    @Test
    void what_is_not_kept_any_more_is_deleted() {
        assertThat(dangers(plan(graph(kept("instance", 7)), graph(kept("instance", 0)))))
                .singleElement()
                .asString()
                .startsWith("EXPIRY: database db: its automated backups are no longer kept, those that are there now"
                        + " are deleted");
    }

    @Test
    void days_that_are_not_known_yet_are_fewer() {
        for (var type : List.of("agentcoreMemory", "logGroup", "instance", "replicationGroup")) {
            assertThat(dangers(plan(graph(kept(type, 365)), graph(kept(type, new Value.Unknown(LATER))))))
                    .as(type)
                    .singleElement()
                    .asString()
                    .endsWith(" are deleted after a time that is not known before the apply");
            assertThat(dangers(plan(graph(kept(type, new Value.Unknown(LATER))), graph(kept(type, 365)))))
                    .as(type)
                    .hasSize(1);
        }
    }

    @Test
    void fewer_images_that_are_kept_are_at_risk() {
        var danger = "EXPIRY: image repository orders: all images but the newest 5 are deleted, those that are there"
                + " now too";

        assertThat(dangers(plan(graph(REPOSITORY), graph(REPOSITORY, images(5)))))
                .containsExactly(danger);
        assertThat(dangers(plan(graph(REPOSITORY, images(9)), graph(REPOSITORY, images(5)))))
                .containsExactly(danger);
        assertThat(dangers(plan(graph(REPOSITORY, images(5)), graph(REPOSITORY, images(9)))))
                .isEmpty();
        assertThat(dangers(plan(graph(REPOSITORY, images(5)), graph(REPOSITORY))))
                .isEmpty();
        assertThat(dangers(plan(
                        graph(REPOSITORY, images(5)),
                        graph(REPOSITORY, policy(new Value.Text(text(5).replace("any", "untagged")))))))
                .singleElement()
                .asString()
                .endsWith("images are deleted by a rule that is new or keeps fewer, those that are there now too");
        assertThat(dangers(plan(graph(REPOSITORY, images(5)), graph(REPOSITORY, policy(new Value.Unknown(LATER))))))
                .hasSize(1);
    }

    @Test
    void a_danger_that_was_known_already_is_said_too() {
        var before = resource(DATABASE, "db", "identifier", "db", "instanceClass", "a", "backupRetentionPeriod", 7);
        var after = resource(DATABASE, "db", "identifier", "db", "instanceClass", "b", "backupRetentionPeriod", 1);

        assertThat(dangers(plan(graph(before), graph(after))))
                .singleElement()
                .asString()
                .startsWith("EXPIRY: database db: its automated backups are deleted after 1 day, sooner than until now;"
                        + " it restarts at once");
    }

    private static Plan plan(ResourceGraph before, ResourceGraph after) {
        return new GraphDiff(before, after).plan(TestGraphs.STACK);
    }

    private static List<String> dangers(Plan plan) {
        return plan.steps().stream()
                .flatMap(it -> it.danger().stream())
                .map(it -> it.kind() + ": " + it.subject() + ": " + it.consequence())
                .toList();
    }

    private static Resource lifeCycle(Value bucket, int days) {
        return resource(
                "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                "docs_lifecycle",
                "bucket",
                bucket,
                "rules",
                list(rule(days)));
    }

    private static Value rule(int days, Object... more) {
        var fields = Arrays.asList(
                "status", "Enabled", "filter", object("prefix", "tmp/"), "expiration", object("days", days));
        return object(Stream.concat(fields.stream(), Arrays.stream(more)).toArray());
    }

    private static Resource table(Value... ttl) {
        return ttl.length == 0
                ? resource(TABLE, "jobs", "name", "orders-jobs")
                : resource(TABLE, "jobs", "name", "orders-jobs", "ttl", ttl[0]);
    }

    private static Value on(String attribute) {
        return object("enabled", true, "attributeName", attribute);
    }

    private static Value off() {
        return object("enabled", false);
    }

    private static Resource memory(int days) {
        return kept("agentcoreMemory", days);
    }

    private static Resource kept(String type, Object days) {
        return switch (type) {
            case "agentcoreMemory" -> kept(resource(MEMORY, "x", "name", "mind"), "eventExpiryDuration", days);
            case "logGroup" ->
                kept(resource("aws:cloudwatch/logGroup:LogGroup", "x", "name", "/orders"), "retentionInDays", days);
            case "instance" -> kept(resource(DATABASE, "x", "identifier", "db"), "backupRetentionPeriod", days);
            default ->
                kept(
                        resource(
                                "aws:elasticache/replicationGroup:ReplicationGroup",
                                "x",
                                "replicationGroupId",
                                "redis"),
                        "snapshotRetentionLimit",
                        days);
        };
    }

    private static Resource kept(Resource resource, String property, Object days) {
        if (days == null) {
            return resource;
        }
        var inputs = resource.inputs().entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .collect(Collectors.toList());
        inputs.add(property);
        inputs.add(days);
        return resource(resource.type(), resource.name(), inputs.toArray());
    }

    private static Resource images(int kept) {
        return policy(new Value.Text(text(kept)));
    }

    private static String text(int kept) {
        return """
                {"rules":[{"rulePriority":1,"selection":{"tagStatus":"any","countType":"imageCountMoreThan",\
                "countNumber":%d},"action":{"type":"expire"}}]}""".formatted(kept);
    }

    private static Resource policy(Value text) {
        return resource(
                "aws:ecr/lifecyclePolicy:LifecyclePolicy",
                "orders_ecr_lifecycle",
                "repository",
                ref(REPOSITORY, "name"),
                "policy",
                text);
    }
}
