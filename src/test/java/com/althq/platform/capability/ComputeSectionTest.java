package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.bucket;
import static com.althq.platform.capability.TestSections.compute;
import static com.althq.platform.capability.TestSections.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DeclaredSecrets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputeSectionTest {

    private static final RecordedGraph ALONE = RecordedGraph.of(compute());

    @Test
    void a_container_gets_all_that_it_needs_to_run_and_be_reached_and_nothing_else() {
        assertThat(ALONE.names())
                .containsExactlyInAnyOrder(
                        "aws-tagged",
                        "cf",
                        "orders_ecs_sg",
                        "orders_task_role",
                        "orders_exec_role",
                        "orders_exec_policy",
                        "orders_ecr",
                        "orders_ecr_lifecycle",
                        "orders_cluster",
                        "orders_logs",
                        "orders_tg",
                        "orders_rule",
                        "orders_dns",
                        "orders_platform_access_policy",
                        "orders_platform_access_app",
                        "orders_task",
                        "orders_svc");
    }

    @Test
    void everything_has_the_name_that_running_stacks_know() {
        assertThat(ALONE.text("orders_ecr", "name")).isEqualTo("orders");
        assertThat(ALONE.text("orders_cluster", "name")).isEqualTo("orders");
        assertThat(ALONE.text("orders_tg", "name")).isEqualTo("orders-tg");
        assertThat(ALONE.text("orders_task", "family")).isEqualTo("orders");
        assertThat(ALONE.text("orders_svc", "name")).isEqualTo("orders");
        assertThat(ALONE.text("orders_task_role", "name")).isEqualTo("orders-ecs-task");
        assertThat(ALONE.text("orders_exec_role", "name")).isEqualTo("orders-ecs-exec");
        assertThat(ALONE.text("orders_ecs_sg", "name")).isEqualTo("orders-ecs");
        assertThat(ALONE.text("orders_ecs_sg", "description")).isEqualTo("ECS tasks for orders");
    }

    @Test
    void a_container_is_described_in_json_that_ecs_takes() {
        assertThat(container(ALONE))
                .isEqualTo("[{\"name\":\"orders\",\"image\":\"${orders_ecr.repositoryUrl}:latest\",\"essential\":true,"
                        + "\"portMappings\":[{\"containerPort\":3000,\"protocol\":\"tcp\",\"name\":\"http\"}],"
                        + "\"environment\":[{\"name\":\"PORT\",\"value\":\"3000\"},"
                        + "{\"name\":\"PYTHONUNBUFFERED\",\"value\":\"1\"},"
                        + "{\"name\":\"UVICORN_HOST\",\"value\":\"0.0.0.0\"},"
                        + "{\"name\":\"UVICORN_PORT\",\"value\":\"3000\"}],"
                        + "\"logConfiguration\":{\"logDriver\":\"awslogs\",\"options\":{"
                        + "\"awslogs-group\":\"${orders_logs.name}\",\"awslogs-region\":\"us-west-2\","
                        + "\"awslogs-stream-prefix\":\"orders\"}}}]");
    }

    @Test
    void the_tag_of_the_image_is_bound_late() {
        var definitions = (Value.Joined) ALONE.value("orders_task", "containerDefinitions");

        assertThat(definitions.parts()).contains(new Value.Late("image tag", "latest"));
    }

    @Test
    void a_task_has_the_size_that_was_asked_for_as_text() {
        assertThat(ALONE.value("orders_task", "cpu")).isEqualTo(new Value.Text("512"));
        assertThat(ALONE.value("orders_task", "memory")).isEqualTo(new Value.Text("1024"));
        assertThat(ALONE.text("orders_task", "requiresCompatibilities")).isEqualTo("[FARGATE]");
        assertThat(ALONE.text("orders_task", "networkMode")).isEqualTo("awsvpc");
        assertThat(ALONE.resource("orders_task").inputs()).doesNotContainKeys("volumes", "runtimePlatform");
    }

    @Test
    void an_earlier_revision_stays_so_that_a_deployment_can_be_rolled_back_to_it() {
        assertThat(ALONE.value("orders_task", "skipDestroy")).isEqualTo(new Value.Flag(true));
        assertThat(ALONE.text("orders_svc", "deploymentCircuitBreaker")).isEqualTo("{enable: true, rollback: true}");
    }

    @Test
    void a_deployment_is_done_when_its_tasks_run() {
        assertThat(ALONE.value("orders_svc", "waitForSteadyState")).isEqualTo(new Value.Flag(true));
    }

    @Test
    void tasks_run_in_the_private_subnets_behind_the_target_group() {
        assertThat(ALONE.text("orders_svc", "networkConfiguration"))
                .isEqualTo("{assignPublicIp: false, securityGroups: [${orders_ecs_sg.id}],"
                        + " subnets: [${subnet.private.0}, ${subnet.private.1}]}");
        assertThat(ALONE.text("orders_svc", "loadBalancers"))
                .isEqualTo("[{containerName: orders, containerPort: 3000, targetGroupArn: ${orders_tg.arn}}]");
        assertThat(ALONE.text("orders_svc", "cluster")).isEqualTo("${orders_cluster.arn}");
        assertThat(ALONE.text("orders_svc", "taskDefinition")).isEqualTo("${orders_task.arn}");
        assertThat(ALONE.value("orders_svc", "desiredCount")).isEqualTo(new Value.Numeric(2));
        assertThat(ALONE.text("orders_svc", "launchType")).isEqualTo("FARGATE");
        assertThat(ALONE.value("orders_svc", "healthCheckGracePeriodSeconds")).isEqualTo(new Value.Numeric(60));
    }

    @Test
    void tasks_start_only_when_the_rule_and_every_policy_of_both_roles_are_there() {
        var made = RecordedGraph.of(
                compute(), bucket("orders-state"), table("orders-jobs"), agents(agent("helper", "helper")));

        assertThat(made.dependencies("orders_svc"))
                .contains(
                        "orders_rule",
                        "orders_exec_policy",
                        "orders_s3_task_policy",
                        "orders_dynamodb_policy",
                        "orders_agentcore_invoke_policy",
                        "orders_agentcore_memory_task_policy");
    }

    @Test
    void a_container_is_told_its_buckets_and_its_agents() {
        var made = RecordedGraph.of(
                compute(), bucket("orders-state"), agents(agent("helper", "helper"), agent("Writer_2", "writer")));

        assertThat(container(made))
                .contains(
                        said("S3_BUCKET_ORDERS_STATE", "${orders_state_bucket.bucket}"),
                        said("AGENTCORE_MEMORY_ID", "${orders_agentcore_memory.id}"),
                        said("AGENTCORE_RUNTIME_ARN", "${orders_helper_agentcore_runtime.agentRuntimeArn}"),
                        said("AGENTCORE_RUNTIME_ARN_HELPER", "${orders_helper_agentcore_runtime.agentRuntimeArn}"),
                        said("AGENTCORE_RUNTIME_ARN_WRITER_2", "${orders_Writer_2_agentcore_runtime.agentRuntimeArn}"));
        assertThat(container(ALONE)).doesNotContain("S3_BUCKET", "AGENTCORE");
    }

    @Test
    void what_is_printed_is_kept_for_three_months() {
        assertThat(ALONE.text("orders_logs", "name")).isEqualTo("/platform/orders");
        assertThat(ALONE.value("orders_logs", "retentionInDays")).isEqualTo(new Value.Numeric(90));
    }

    @Test
    void ecs_pulls_only_the_service_s_own_image_and_writes_only_to_its_log_group() {
        assertThat(ALONE.grants("orders_exec_policy"))
                .containsExactly(
                        "ecr:GetAuthorizationToken on *",
                        "ecr:BatchCheckLayerAvailability on ${orders_ecr.arn}",
                        "ecr:GetDownloadUrlForLayer on ${orders_ecr.arn}",
                        "ecr:BatchGetImage on ${orders_ecr.arn}",
                        "logs:CreateLogStream on ${orders_logs.arn}:*",
                        "logs:PutLogEvents on ${orders_logs.arn}:*");
        assertThat(ALONE.resource("orders_exec_policy").grantReason()).contains("compute");
    }

    @Test
    void the_program_itself_may_do_nothing_of_its_own() {
        assertThat(ALONE.graph().resources())
                .filteredOn(it -> it.type().startsWith("aws:iam/rolePolic"))
                .extracting(it -> it.name())
                .containsExactly("orders_exec_policy");
    }

    @Test
    void others_find_the_service_by_its_outputs() {
        assertThat(ALONE.output("service_url")).isEqualTo("https://orders.${zone.name}");
        assertThat(ALONE.output("ecr_repository_uri")).isEqualTo("${orders_ecr.repositoryUrl}");
        assertThat(ALONE.output("ecs_cluster_name")).isEqualTo("${orders_cluster.name}");
        assertThat(ALONE.output("ecs_service_name")).isEqualTo("${orders_svc.name}");
    }

    @ParameterizedTest
    @CsvSource({"us-gov-west-1,aws-us-gov", "cn-north-1,aws-cn", "eu-central-1,aws"})
    void the_partition_is_that_of_the_region(String region, String partition) {
        var made = RecordedGraph.of(
                RecordedGraph.in(region, Optional.of("470935583836"), false),
                new DeclaredSecrets.Named(List.of("API_KEY")),
                compute(),
                agents(agent("helper", "helper")));

        assertThat(made.text("orders_task_role", "assumeRolePolicy"))
                .contains("arn:" + partition + ":ecs:" + region + ":470935583836:*");
        assertThat(made.graph().resources())
                .allSatisfy(resource ->
                        assertThat(resource.inputs().toString()).doesNotContainPattern("arn:(?!" + partition + ":)"));
    }

    @Test
    void the_port_is_one_value_everywhere() {
        var made = RecordedGraph.of(new ComputeSection(8080, 512, 1024, 1, "/", List.of(), List.of()));

        assertThat(made.text("orders_ecs_sg", "ingress")).contains("fromPort: 8080", "toPort: 8080");
        assertThat(made.value("orders_tg", "port")).isEqualTo(new Value.Numeric(8080));
        assertThat(made.text("orders_svc", "loadBalancers")).contains("containerPort: 8080");
        assertThat(container(made)).contains("\"containerPort\":8080", said("PORT", "8080"));
    }

    static String container(RecordedGraph made) {
        return made.policy("orders_task", "containerDefinitions").toString();
    }

    static String said(String name, String value) {
        return "{\"name\":\"" + name + "\",\"value\":\"" + value + "\"}";
    }
}
