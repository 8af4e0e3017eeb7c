package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.bucket;
import static com.althq.platform.capability.TestSections.compute;
import static com.althq.platform.capability.TestSections.database;
import static com.althq.platform.capability.TestSections.function;
import static com.althq.platform.capability.TestSections.functions;
import static com.althq.platform.capability.TestSections.schedules;
import static com.althq.platform.capability.TestSections.storage;
import static com.althq.platform.capability.TestSections.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What two sections declared together grant, and neither of them alone.
class WiringTableTest {

    private static final Section TASKS = compute();
    private static final Section FUNCTIONS = functions(function("resize", "images"));
    private static final Section AGENTS = agents(agent("helper", "helper"));
    private static final Section INSIDE = agents(agent("inside", "inside", NetworkMode.VPC, Map.of()));

    private static final String TASK_ROLE = "orders_task_role";
    private static final String FUNCTION_ROLE = "orders_lambda_exec_role";
    private static final String AGENT_ROLE = "orders_agentcore_runtime_role";
    private static final String SCHEDULE_ROLE = "orders_eventbridge_role";

    private static final String PASSWORD =
            "secretsmanager:GetSecretValue on ${orders_db.masterUserSecrets[0].secretArn}";
    private static final List<String> FILES = List.of(
            "elasticfilesystem:ClientMount on ${orders_efs.arn}", "elasticfilesystem:ClientWrite on ${orders_efs.arn}");
    private static final String RUNTIME = "${orders_helper_agentcore_runtime.agentRuntimeArn}";
    private static final String CALL = "bedrock-agentcore:InvokeAgentRuntime on " + RUNTIME;
    private static final String STREAM = "bedrock-agentcore:InvokeAgentRuntimeWithWebSocketStream on " + RUNTIME;

    static Stream<Arguments> cells() {
        return Stream.of(
                arguments(TASKS, storage(), "orders_storage_task_policy", TASK_ROLE, FILES),
                arguments(TASKS, database(), "orders_database_task_policy", TASK_ROLE, List.of(PASSWORD)),
                arguments(
                        FUNCTIONS,
                        bucket("orders-state"),
                        "orders_s3_lambda_policy",
                        FUNCTION_ROLE,
                        List.of("s3:* on ${orders_state_bucket.arn}", "s3:* on ${orders_state_bucket.arn}/*")),
                arguments(
                        FUNCTIONS,
                        table("jobs"),
                        "orders_dynamodb_lambda_policy",
                        FUNCTION_ROLE,
                        List.of("dynamodb:* on ${orders_jobs_table.arn}", "dynamodb:* on ${orders_jobs_table.arn}/*")),
                arguments(FUNCTIONS, storage(), "orders_storage_lambda_policy", FUNCTION_ROLE, FILES),
                arguments(FUNCTIONS, database(), "orders_database_lambda_policy", FUNCTION_ROLE, List.of(PASSWORD)),
                arguments(
                        FUNCTIONS,
                        AGENTS,
                        "orders_agentcore_lambda_policy",
                        FUNCTION_ROLE,
                        List.of(CALL, CALL + "/*", STREAM, STREAM + "/*")),
                arguments(
                        FUNCTIONS,
                        AGENTS,
                        "orders_agentcore_memory_lambda_policy",
                        FUNCTION_ROLE,
                        List.of("bedrock-agentcore:* on ${orders_agentcore_memory.arn}")),
                arguments(INSIDE, database(), "orders_database_agentcore_policy", AGENT_ROLE, List.of(PASSWORD)),
                arguments(
                        schedules(),
                        FUNCTIONS,
                        "orders_eventbridge_policy",
                        SCHEDULE_ROLE,
                        List.of(
                                "lambda:InvokeFunction on ${orders_resize_lambda.arn}",
                                "lambda:InvokeFunction on ${orders_resize_lambda.arn}:*")),
                arguments(
                        schedules(),
                        TASKS,
                        "orders_compute_eventbridge_policy",
                        SCHEDULE_ROLE,
                        List.of(
                                "ecs:RunTask on arn:aws:ecs:us-west-2:470935583836:task-definition/orders",
                                "ecs:RunTask on arn:aws:ecs:us-west-2:470935583836:task-definition/orders:*",
                                "iam:PassRole on ${orders_task_role.arn}",
                                "iam:PassRole on ${orders_exec_role.arn}")),
                arguments(
                        schedules(),
                        AGENTS,
                        "orders_agentcore_eventbridge_policy",
                        SCHEDULE_ROLE,
                        List.of(CALL, CALL + "/*")));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("cells")
    void together_they_grant_exactly_this(Section user, Section used, String policy, String role, List<String> grants) {
        var made = RecordedGraph.of(user, used);

        assertThat(made.grants(policy)).containsExactlyElementsOf(grants);
        assertThat(made.text(policy, "role")).isEqualTo("${" + role + ".name}");
        assertThat(made.resource(policy).grantReason())
                .contains(user.capability().key() + " + " + used.capability().key());
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("cells")
    void alone_neither_of_them_does(Section user, Section used, String policy, String role, List<String> grants) {
        assertThat(RecordedGraph.of(user).names()).doesNotContain(policy);
        assertThat(RecordedGraph.of(used).names()).doesNotContain(policy);
    }

    @Test
    void files_are_reached_through_the_access_point_only() {
        assertThat(RecordedGraph.of(FUNCTIONS, storage())
                        .policy("orders_storage_lambda_policy", "policy")
                        .at("/Statement/0/Condition")
                        .toString())
                .isEqualTo("{\"StringEquals\":{\"elasticfilesystem:AccessPointArn\":\"${orders_efs_ap.arn}\"}}");
    }

    @Test
    void schedules_start_tasks_in_their_own_cluster_and_pass_roles_to_ecs_only() {
        var policy = RecordedGraph.of(schedules(), TASKS).policy("orders_compute_eventbridge_policy", "policy");

        assertThat(policy.at("/Statement/0/Condition").toString())
                .isEqualTo("{\"ArnEquals\":{\"ecs:cluster\":\"${orders_cluster.arn}\"}}");
        assertThat(policy.at("/Statement/1/Condition").toString())
                .isEqualTo("{\"StringEquals\":{\"iam:PassedToService\":\"ecs-tasks.amazonaws.com\"}}");
    }

    @Test
    void agents_outside_the_vpc_get_no_password_to_what_they_cannot_reach() {
        assertThat(RecordedGraph.of(AGENTS, database()).names()).doesNotContain("orders_database_agentcore_policy");
    }

    @Test
    void no_function_gets_no_right_and_gives_none() {
        assertThat(RecordedGraph.of(functions(), bucket("orders-state"), storage(), database(), schedules())
                        .names())
                .noneMatch(it -> it.endsWith("_policy"));
    }
}
