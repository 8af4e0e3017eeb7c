package com.althq.platform.engine.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.WaitLimit;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.DynamodbSection.Billing;
import com.althq.platform.spec.model.DynamodbSection.Index;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.S3Section.Bucket;
import com.althq.platform.spec.model.S3Section.LifecycleRule;
import com.althq.platform.spec.model.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a reviewer should be told of edits to a platform.yaml; each plan was worked out by hand.
@Timeout(WaitLimit.SECONDS)
class SpecificationPlansTest {

    private static final DynamodbSection.Key PK = new DynamodbSection.Key("pk", "S");
    private static final Index BY_OWNER =
            new Index("by-owner", new DynamodbSection.Key("owner", "S"), Optional.empty(), "ALL");
    private static final Index BY_DATE =
            new Index("by-date", new DynamodbSection.Key("date", "N"), Optional.empty(), "ALL");

    @Test
    void another_name_for_a_bucket_deletes_the_old_one_with_its_objects() {
        var plan = plan(List.of(bucket("state")), List.of(bucket("store")));

        assertThat(operations(plan))
                .containsExactlyInAnyOrder(
                        "delete state_bucket",
                        "delete state_encryption",
                        "delete state_public_access",
                        "create store_bucket",
                        "create store_encryption",
                        "create store_public_access");
        assertThat(dangers(plan)).containsExactly("data-loss: bucket state: its objects are deleted");
        assertThat(lines(step(plan, "store_bucket"))).contains("bucket: - -> 470935583836-store");
    }

    @Test
    void versioning_that_is_switched_on_is_one_new_resource() {
        var plan = plan(List.of(bucket("state")), List.of(buckets(new Bucket("state", true, "AES256", List.of()))));

        assertThat(operations(plan)).containsExactly("create state_versioning");
        assertThat(lines(step(plan, "state_versioning")))
                .containsExactly("bucket: - -> ${state_bucket.id}", "versioningConfiguration.status: - -> Enabled");
        assertThat(dangers(plan)).isEmpty();
    }

    @Test
    void another_encryption_is_a_change_in_place() {
        var plan = plan(List.of(bucket("state")), List.of(buckets(new Bucket("state", false, "aws:kms", List.of()))));

        assertThat(operations(plan)).containsExactly("update state_encryption");
        assertThat(lines(step(plan, "state_encryption")))
                .containsExactly(
                        "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm: AES256 -> aws:kms",
                        "rules[0].bucketKeyEnabled: - -> true");
        assertThat(step(plan, "state_encryption").replacementNotRuledOut()).isFalse();
    }

    @Test
    void an_edited_rule_of_a_life_cycle_is_the_number_that_was_edited() {
        var plan = plan(List.of(expiring(30)), List.of(expiring(60)));

        assertThat(operations(plan)).containsExactly("update state_lifecycle");
        assertThat(lines(step(plan, "state_lifecycle"))).containsExactly("rules[1].expiration.days: 30 -> 60");
        assertThat(step(plan, "state_lifecycle").replacementNotRuledOut()).isFalse();
    }

    private static S3Section expiring(int days) {
        return buckets(new Bucket(
                "state",
                false,
                "AES256",
                List.of(
                        new LifecycleRule("logs/", Optional.empty(), Optional.of(7)),
                        new LifecycleRule("tmp/", Optional.empty(), Optional.of(days)))));
    }

    @Test
    void a_dropped_index_goes_with_its_attribute_and_nothing_else() {
        var plan = plan(List.of(table(PK, BY_OWNER, BY_DATE)), List.of(table(PK, BY_DATE)));

        assertThat(operations(plan)).containsExactly("update orders_orders_table");
        assertThat(lines(step(plan, "orders_orders_table")))
                .containsExactly(
                        "attributes[2]: {name: owner, type: S} -> -",
                        "globalSecondaryIndexes[1]: {hashKey: owner, name: by-owner, projectionType: ALL} -> -");
        assertThat(dangers(plan))
                .containsExactly(
                        "interruption: table orders: its index by-owner goes: queries by it fail from then on");
    }

    @Test
    void another_key_makes_the_table_anew_and_changes_the_policy_that_names_it() {
        var agents = agents(agent("helper", NetworkMode.PUBLIC));
        var plan = plan(List.of(table(PK), agents), List.of(table(new DynamodbSection.Key("id", "S")), agents));

        assertThat(operations(plan))
                .containsExactlyInAnyOrder("replace orders_orders_table", "update orders_dynamodb_agentcore_policy");
        assertThat(dangers(plan))
                .containsExactly("data-loss: table orders: an empty one takes its place; its items are deleted");
        assertThat(step(plan, "orders_dynamodb_agentcore_policy").changes())
                .extracting(PropertyChange::cause)
                .containsExactly(Optional.of(step(plan, "orders_orders_table").urn()));
        assertThat(plan.grants()).extracting(Grant::change).containsOnly(Operation.SAME);
    }

    @Test
    void a_runtime_moves_into_the_network_in_place() {
        var plan = plan(
                List.of(agents(agent("helper", NetworkMode.PUBLIC))),
                List.of(agents(agent("helper", NetworkMode.VPC))));

        assertThat(operations(plan))
                .containsExactlyInAnyOrder("create orders_agentcore_sg", "update orders_helper_agentcore_runtime");
        assertThat(lines(step(plan, "orders_helper_agentcore_runtime")))
                .containsExactly(
                        "networkConfiguration.networkMode: PUBLIC -> VPC",
                        "networkConfiguration.networkModeConfig.securityGroups[0]: - -> ${orders_agentcore_sg.id}",
                        "networkConfiguration.networkModeConfig.subnets[0]: - -> ${subnet.private.0}",
                        "networkConfiguration.networkModeConfig.subnets[1]: - -> ${subnet.private.1}");
        assertThat(dangers(plan)).isEmpty();
    }

    @Test
    void a_removed_runtime_takes_its_identity_out_of_the_policy() {
        var helper = agent("helper", NetworkMode.PUBLIC);
        var plan = plan(List.of(agents(helper, agent("other", NetworkMode.PUBLIC))), List.of(agents(helper)));

        assertThat(operations(plan))
                .containsExactlyInAnyOrder(
                        "delete orders_other_agentcore_runtime", "update orders_agentcore_runtime_policy");
        assertThat(dangers(plan)).containsExactly("interruption: runtime other: calls to it fail");
        assertThat(plan.grants())
                .filteredOn(it -> it.change() != Operation.SAME)
                .hasSize(3)
                .allSatisfy(it -> {
                    assertThat(it.change()).isEqualTo(Operation.DELETE);
                    assertThat(it.resource()).endsWith("workload-identity/other-*");
                });
    }

    @Test
    void a_bucket_beside_agents_gives_their_role_what_the_table_of_grants_says() {
        var agents = agents(agent("helper", NetworkMode.PUBLIC));
        var plan = plan(List.of(agents), List.of(bucket("state"), agents));

        assertThat(plan.grants())
                .filteredOn(it -> it.change() == Operation.CREATE)
                .extracting(it -> it.principal() + ": " + it.action() + " on " + it.resource() + ", " + it.sections())
                .containsExactly(
                        "orders-agentcore-runtime: s3:* on ${state_bucket.arn}, agentcoreRuntime + s3",
                        "orders-agentcore-runtime: s3:* on ${state_bucket.arn}/*, agentcoreRuntime + s3");
    }

    @Test
    void a_file_that_goes_takes_everything_with_it() {
        var sections = List.of(bucket("state"), table(PK), agents(agent("helper", NetworkMode.PUBLIC)));
        var plan = plan(sections, List.of());

        assertThat(plan.steps()).extracting(Step::operation).containsOnly(Operation.DELETE);
        assertThat(dangers(plan))
                .containsExactlyInAnyOrder(
                        "data-loss: bucket state: its objects are deleted",
                        "data-loss: table orders: its items are deleted",
                        "data-loss: memory orders_memory: its events and memories are deleted",
                        "data-loss: image repository orders-image: its images are deleted",
                        "interruption: runtime helper: calls to it fail");
        assertThat(plan.grants()).extracting(Grant::change).containsOnly(Operation.DELETE);
    }

    @Test
    void the_same_edit_has_the_same_digest_and_another_image_tag_does_not_change_it() {
        List<Section> base = List.of(bucket("state"));
        List<Section> head = List.of(bucket("state"), agents(agent("helper", NetworkMode.PUBLIC)));

        assertThat(plan(Optional.of("v1"), base, head).digest())
                .isEqualTo(plan(Optional.of("v2"), base, head).digest())
                .isNotEqualTo(plan(Optional.of("v1"), List.of(), head).digest());
    }

    private static Plan plan(List<? extends Section> base, List<? extends Section> head) {
        return plan(Optional.empty(), base, head);
    }

    private static Plan plan(Optional<String> tag, List<? extends Section> base, List<? extends Section> head) {
        var target =
                new DeploymentTarget("dev", "us-west-2", Optional.of("470935583836"), tag, Optional.empty(), false);
        return new OfflineEngine().preview(target, new ServiceChange(spec(base), spec(head)));
    }

    private static Optional<PlatformSpec> spec(List<? extends Section> sections) {
        return Optional.of(sections)
                .filter(it -> !it.isEmpty())
                .map(it -> new PlatformSpec("orders", Optional.empty(), List.copyOf(it), DeclaredSecrets.none()));
    }

    private static S3Section bucket(String name) {
        return buckets(new Bucket(name, false, "AES256", List.of()));
    }

    private static S3Section buckets(Bucket... buckets) {
        return new S3Section(List.of(buckets), List.of());
    }

    private static DynamodbSection table(DynamodbSection.Key key, Index... indexes) {
        return new DynamodbSection(
                List.of(new DynamodbSection.Table(
                        "orders", key, Optional.empty(), Optional.empty(), Billing.PAY_PER_REQUEST, List.of(indexes))),
                List.of());
    }

    private static AgentcoreRuntimeSection agents(AgentRuntime... runtimes) {
        return new AgentcoreRuntimeSection(List.of(runtimes), Optional.empty(), List.of());
    }

    private static AgentRuntime agent(String name, NetworkMode mode) {
        return new AgentRuntime(name, "image", Optional.empty(), mode, Map.of());
    }

    private static Step step(Plan plan, String name) {
        return plan.steps().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> operations(Plan plan) {
        return plan.changes().stream()
                .map(it -> it.operation().word() + " " + it.name())
                .toList();
    }

    private static List<String> dangers(Plan plan) {
        return plan.steps().stream()
                .flatMap(it -> it.danger().stream())
                .map(it -> it.kind().word() + ": " + it.subject() + ": " + it.consequence())
                .toList();
    }

    private static List<String> lines(Step step) {
        return step.changes().stream()
                .map(it -> it.path() + ": " + it.before().map(ValueText::of).orElse("-") + " -> "
                        + it.after().map(ValueText::of).orElse("-"))
                .toList();
    }
}
