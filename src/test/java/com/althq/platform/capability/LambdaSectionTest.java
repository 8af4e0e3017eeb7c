package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.bucket;
import static com.althq.platform.capability.TestSections.cache;
import static com.althq.platform.capability.TestSections.database;
import static com.althq.platform.capability.TestSections.function;
import static com.althq.platform.capability.TestSections.functions;
import static com.althq.platform.capability.TestSections.storage;
import static com.althq.platform.capability.TestSections.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.LambdaSection;
import java.util.List;
import org.junit.jupiter.api.Test;

class LambdaSectionTest {

    private static final String RESIZE = "orders_resize_lambda";
    private static final RecordedGraph ALONE = RecordedGraph.of(functions(function("resize", "images")));

    @Test
    void a_function_gets_all_that_it_needs_to_run_and_be_reached_and_nothing_else() {
        assertThat(ALONE.names())
                .containsExactlyInAnyOrder(
                        "aws-tagged",
                        "orders_ecs_sg",
                        "orders-images_ecr",
                        "orders-images_ecr_lifecycle",
                        "orders_lambda_exec_role",
                        "orders_lambda_vpc_policy",
                        "orders_lambda_logs_policy",
                        "orders_resize_logs",
                        RESIZE,
                        "orders_resize_url",
                        "orders_resize_url_invocation");
    }

    @Test
    void no_function_makes_nothing() {
        assertThat(RecordedGraph.of(functions()).names()).containsExactly("aws-tagged");
    }

    @Test
    void a_function_runs_the_given_tag_of_its_repository_in_the_private_subnets() {
        var made = RecordedGraph.of(functions(new LambdaSection.Function("resize", "images", 10240, 900)));
        var uri = (Value.Joined) made.value(RESIZE, "imageUri");

        assertThat(made.text(RESIZE, "name")).isEqualTo("orders-resize");
        assertThat(made.text(RESIZE, "tags")).isEqualTo("{Name: orders-resize}");
        assertThat(made.text(RESIZE, "packageType")).isEqualTo("Image");
        assertThat(made.text(RESIZE, "imageUri")).isEqualTo("${orders-images_ecr.repositoryUrl}:latest");
        assertThat(uri.parts()).contains(new Value.Late("image tag", "latest"));
        assertThat(made.value(RESIZE, "memorySize")).isEqualTo(new Value.Numeric(10240));
        assertThat(made.value(RESIZE, "timeout")).isEqualTo(new Value.Numeric(900));
        assertThat(made.text(RESIZE, "vpcConfig"))
                .isEqualTo("{securityGroupIds: [${orders_ecs_sg.id}],"
                        + " subnetIds: [${subnet.private.0}, ${subnet.private.1}]}");
    }

    @Test
    void functions_and_agents_of_one_image_share_its_repository() {
        var made = RecordedGraph.of(
                functions(function("resize", "images"), function("crop", "images")), agents(agent("helper", "images")));

        assertThat(made.graph().resources())
                .filteredOn(it -> it.type().equals("aws:ecr/repository:Repository"))
                .extracting(Resource::name)
                .containsExactly("orders-images_ecr");
    }

    @Test
    void files_are_mounted_only_where_there_are_any() {
        var made = RecordedGraph.of(functions(function("resize", "images")), storage());

        assertThat(made.text(RESIZE, "fileSystemConfig"))
                .isEqualTo("{arn: ${orders_efs_ap.arn}, localMountPath: /mnt/efs}");
        assertThat(ALONE.resource(RESIZE).inputs()).doesNotContainKey("fileSystemConfig");
    }

    @Test
    void a_function_waits_for_every_mount_target_and_every_policy_of_its_role() {
        var made = RecordedGraph.of(
                functions(function("resize", "images")), storage(), bucket("orders-state"), database());

        assertThat(made.dependencies(RESIZE))
                .contains(
                        "orders_efs_mt_0",
                        "orders_efs_mt_1",
                        "orders_lambda_vpc_policy",
                        "orders_lambda_logs_policy",
                        "orders_storage_lambda_policy",
                        "orders_s3_lambda_policy",
                        "orders_database_lambda_policy");
    }

    @Test
    void a_function_is_told_of_everything_else_in_the_stack() {
        var made = RecordedGraph.of(
                RecordedGraph.DEV,
                new DeclaredSecrets.Named(List.of("API_KEY")),
                functions(function("resize", "images")),
                bucket("orders-state"),
                table("jobs"),
                cache(),
                database(),
                agents(agent("helper", "helper")));

        assertThat(((Value.Fields) made.value(RESIZE, "environment", "variables")).values())
                .containsOnlyKeys(
                        "AWS_LWA_READINESS_CHECK_PATH",
                        "AWS_LWA_INVOKE_MODE",
                        "API_KEY",
                        "S3_BUCKET_ORDERS_STATE",
                        "AGENTCORE_MEMORY_ID",
                        "AGENTCORE_RUNTIME_ARN",
                        "AGENTCORE_RUNTIME_ARN_HELPER",
                        "REDIS_HOST",
                        "REDIS_PORT",
                        "REDIS_URL",
                        "DATABASE_HOST",
                        "DATABASE_PORT",
                        "DATABASE_NAME",
                        "DATABASE_USER",
                        "DATABASE_SECRET_ARN")
                .containsEntry("API_KEY", new Value.Secret("environment:API_KEY"));
        assertThat(ALONE.text(RESIZE, "environment"))
                .isEqualTo(
                        "{variables: {AWS_LWA_INVOKE_MODE: response_stream, AWS_LWA_READINESS_CHECK_PATH: /health}}");
    }

    @Test
    void a_function_has_an_address_that_answers_anyone() {
        assertThat(ALONE.text("orders_resize_url", "authorizationType")).isEqualTo("NONE");
        assertThat(ALONE.text("orders_resize_url", "invokeMode")).isEqualTo("RESPONSE_STREAM");
        assertThat(ALONE.output("lambda_resize_url")).isEqualTo("${orders_resize_url.functionUrl}");
    }

    /// The provider adds its own two statements when it makes an address; AWS refuses a second of the same name.
    @Test
    void the_right_to_be_invoked_through_it_has_a_name_that_the_provider_does_not_use() {
        var permission = ALONE.resource("orders_resize_url_invocation").inputs();

        assertThat(permission)
                .containsEntry("action", new Value.Text("lambda:InvokeFunction"))
                .containsEntry("principal", new Value.Text("*"))
                .containsEntry("invokedViaFunctionUrl", new Value.Flag(true))
                .doesNotContainKey("functionUrlAuthType");
        assertThat(ALONE.text("orders_resize_url_invocation", "statementId"))
                .isNotIn("FunctionURLAllowPublicAccess", "FunctionURLAllowInvokeAction");
        assertThat(ALONE.dependencies("orders_resize_url_invocation")).contains("orders_resize_url");
    }

    @Test
    void a_function_writes_to_a_group_of_its_own_and_to_no_other() {
        assertThat(ALONE.text("orders_resize_logs", "name")).isEqualTo("/platform/orders/resize");
        assertThat(ALONE.text(RESIZE, "loggingConfig"))
                .isEqualTo("{logFormat: Text, logGroup: ${orders_resize_logs.name}}");
        assertThat(ALONE.grants("orders_lambda_logs_policy"))
                .containsExactly(
                        "logs:CreateLogStream on ${orders_resize_logs.arn}:*",
                        "logs:PutLogEvents on ${orders_resize_logs.arn}:*");
    }

    @Test
    void only_lambda_may_assume_the_role_which_may_stand_in_a_vpc() {
        assertThat(ALONE.text("orders_lambda_exec_role", "name")).isEqualTo("orders-lambda-exec");
        assertThat(ALONE.text("orders_lambda_exec_role", "assumeRolePolicy"))
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":[\"sts:AssumeRole\"]}]}");
        assertThat(ALONE.grants("orders_lambda_vpc_policy"))
                .containsExactly(
                        "ec2:CreateNetworkInterface on *",
                        "ec2:DescribeNetworkInterfaces on *",
                        "ec2:DescribeSubnets on *",
                        "ec2:DeleteNetworkInterface on *",
                        "ec2:AssignPrivateIpAddresses on *",
                        "ec2:UnassignPrivateIpAddresses on *");
    }
}
