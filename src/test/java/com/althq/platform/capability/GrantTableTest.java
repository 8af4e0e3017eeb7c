package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.bucket;
import static com.althq.platform.capability.TestSections.buckets;
import static com.althq.platform.capability.TestSections.compute;
import static com.althq.platform.capability.TestSections.table;
import static com.althq.platform.capability.TestSections.tables;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.FixtureResources;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.model.S3Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The wiring matrix of `docs/specification.md` §4.2, each cell in both directions.
class GrantTableTest {

    private static final AgentcoreRuntimeSection AGENTS = agents(agent("helper", "helper"));

    @Test
    void agents_and_buckets_together_let_the_agents_do_anything_with_exactly_these_buckets() {
        var made = RecordedGraph.of(
                AGENTS,
                buckets(
                        new S3Section.Bucket("orders-a", false, "AES256", List.of()),
                        new S3Section.Bucket("orders-b", false, "AES256", List.of())));

        assertThat(made.grants("orders_s3_agentcore_policy"))
                .containsExactly(
                        "s3:* on ${orders_a_bucket.arn}",
                        "s3:* on ${orders_b_bucket.arn}",
                        "s3:* on ${orders_a_bucket.arn}/*",
                        "s3:* on ${orders_b_bucket.arn}/*");
        assertThat(made.text("orders_s3_agentcore_policy", "role")).isEqualTo("${orders_agentcore_runtime_role.name}");
        assertThat(made.resource("orders_s3_agentcore_policy").grantReason()).contains("agentcoreRuntime + s3");
    }

    @Test
    void agents_and_tables_together_let_the_agents_do_anything_with_exactly_these_tables() {
        var made = RecordedGraph.of(
                AGENTS,
                tables(
                        table("jobs", Optional.empty(), Optional.empty()),
                        table("users", Optional.empty(), Optional.empty())));

        assertThat(made.grants("orders_dynamodb_agentcore_policy"))
                .containsExactly(
                        "dynamodb:* on ${orders_jobs_table.arn}",
                        "dynamodb:* on ${orders_users_table.arn}",
                        "dynamodb:* on ${orders_jobs_table.arn}/*",
                        "dynamodb:* on ${orders_users_table.arn}/*");
        assertThat(made.resource("orders_dynamodb_agentcore_policy").grantReason())
                .contains("agentcoreRuntime + dynamodb");
    }

    @Test
    void agents_always_have_their_memory() {
        var made = RecordedGraph.of(AGENTS);

        assertThat(made.grants("orders_agentcore_memory_policy"))
                .containsExactly("bedrock-agentcore:* on ${orders_agentcore_memory.arn}");
        assertThat(made.resource("orders_agentcore_memory_policy").grantReason())
                .contains("agentcoreRuntime");
    }

    @Test
    void tasks_and_buckets_together_let_the_tasks_do_anything_with_exactly_these_buckets() {
        var made = RecordedGraph.of(compute(), bucket("orders-state"));

        assertThat(made.grants("orders_s3_task_policy"))
                .containsExactly("s3:* on ${orders_state_bucket.arn}", "s3:* on ${orders_state_bucket.arn}/*");
        assertThat(made.text("orders_s3_task_policy", "role")).isEqualTo("${orders_task_role.name}");
        assertThat(made.resource("orders_s3_task_policy").grantReason()).contains("compute + s3");
    }

    @Test
    void tasks_and_tables_together_let_the_tasks_do_anything_with_exactly_these_tables() {
        var made = RecordedGraph.of(compute(), table("jobs"));

        assertThat(made.grants("orders_dynamodb_policy"))
                .containsExactly("dynamodb:* on ${orders_jobs_table.arn}", "dynamodb:* on ${orders_jobs_table.arn}/*");
        assertThat(made.text("orders_dynamodb_policy", "role")).isEqualTo("${orders_task_role.name}");
        assertThat(made.resource("orders_dynamodb_policy").grantReason()).contains("compute + dynamodb");
    }

    @Test
    void tasks_and_agents_together_let_the_tasks_call_exactly_these_agents_over_http_and_websocket() {
        var made = RecordedGraph.of(compute(), agents(agent("helper", "helper"), agent("writer", "helper")));
        var helper = "${orders_helper_agentcore_runtime.agentRuntimeArn}";
        var writer = "${orders_writer_agentcore_runtime.agentRuntimeArn}";
        var invoke = "bedrock-agentcore:InvokeAgentRuntime on ";
        var stream = "bedrock-agentcore:InvokeAgentRuntimeWithWebSocketStream on ";

        assertThat(made.grants("orders_agentcore_invoke_policy"))
                .containsExactly(
                        invoke + helper,
                        invoke + writer,
                        invoke + helper + "/*",
                        invoke + writer + "/*",
                        stream + helper,
                        stream + writer,
                        stream + helper + "/*",
                        stream + writer + "/*",
                        "iam:PassRole on ${orders_agentcore_runtime_role.arn}");
        assertThat(made.policy("orders_agentcore_invoke_policy", "policy")
                        .at("/Statement/1/Condition")
                        .toString())
                .isEqualTo("{\"StringEquals\":{\"iam:PassedToService\":\"bedrock-agentcore.amazonaws.com\"}}");
        assertThat(made.text("orders_agentcore_invoke_policy", "role")).isEqualTo("${orders_task_role.name}");
        assertThat(made.resource("orders_agentcore_invoke_policy").grantReason())
                .contains("compute + agentcoreRuntime");
    }

    @Test
    void tasks_share_the_memory_of_their_agents() {
        var made = RecordedGraph.of(compute(), AGENTS);

        assertThat(made.grants("orders_agentcore_memory_task_policy"))
                .containsExactly("bedrock-agentcore:* on ${orders_agentcore_memory.arn}");
        assertThat(made.text("orders_agentcore_memory_task_policy", "role")).isEqualTo("${orders_task_role.name}");
    }

    @Test
    void tasks_get_no_right_on_what_is_not_declared_and_nobody_gets_theirs_without_them() {
        var rights = new String[] {
            "orders_s3_task_policy",
            "orders_dynamodb_policy",
            "orders_agentcore_invoke_policy",
            "orders_agentcore_memory_task_policy"
        };

        assertThat(RecordedGraph.of(compute()).names()).doesNotContain(rights);
        assertThat(RecordedGraph.of(AGENTS, bucket("orders-state"), table("jobs"))
                        .names())
                .doesNotContain(rights);
    }

    @Test
    void nothing_is_granted_on_what_is_not_declared() {
        assertThat(RecordedGraph.of(AGENTS).names())
                .doesNotContain("orders_s3_agentcore_policy", "orders_dynamodb_agentcore_policy");
        assertThat(RecordedGraph.of(AGENTS, bucket("orders-state")).names())
                .contains("orders_s3_agentcore_policy")
                .doesNotContain("orders_dynamodb_agentcore_policy");
    }

    @Test
    void buckets_and_tables_without_anything_that_runs_grant_nothing() {
        var made = RecordedGraph.of(bucket("orders-state"), table("orders-jobs"));

        assertThat(made.graph().resources()).noneMatch(it -> it.type().startsWith("aws:iam/"));
    }

    @Test
    void every_resource_that_says_who_may_do_what_says_why() {
        var made = RecordedGraph.of(compute(), AGENTS, bucket("orders-state"), table("orders-jobs"));

        assertThat(made.graph().resources())
                .allSatisfy(it -> assertThat(it.grantReason().isPresent())
                        .as(it.name())
                        .isEqualTo(it.type().startsWith("aws:iam/")));
    }

    @Test
    void an_agent_waits_for_every_policy_of_its_role() {
        var made = RecordedGraph.of(AGENTS, bucket("orders-state"), table("orders-jobs"));

        assertThat(made.dependencies("orders_helper_agentcore_runtime"))
                .contains(
                        "orders_agentcore_runtime_policy",
                        "orders_agentcore_memory_policy",
                        "orders_s3_agentcore_policy",
                        "orders_dynamodb_agentcore_policy");
    }

    /// Nothing else reminds of the grants on the resources of a new section.
    @Test
    void every_section_has_resources_that_a_role_of_another_or_of_its_own_may_use_or_is_known_to_have_none() {
        var used = FixtureResources.all().stream()
                .filter(it -> it.type().equals("aws:iam/rolePolicy:RolePolicy"))
                .flatMap(it -> it.grantReason().stream())
                .map(it -> it.substring(it.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());

        assertThat(Capability.values())
                .filteredOn(it -> !used.contains(it.key()))
                .containsExactlyInAnyOrder(Capability.CACHE, Capability.SERVICE_DISCOVERY, Capability.EVENTBRIDGE);
    }
}
