package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.bucket;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.model.DeclaredSecrets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

    private static final RecordedGraph MADE =
            RecordedGraph.of(agents(agent("helper", "my-agent"), agent("writer", "other")));

    @Test
    void the_roles_of_agents_and_memory_have_their_names() {
        assertThat(MADE.text("orders_agentcore_runtime_role", "name")).isEqualTo("orders-agentcore-runtime");
        assertThat(MADE.text("orders_agentcore_memory_role", "name")).isEqualTo("orders-agentcore-memory-exec");
    }

    @Test
    void only_agentcore_of_this_account_and_region_may_assume_them() {
        for (var role : new String[] {"orders_agentcore_runtime_role", "orders_agentcore_memory_role"}) {
            assertThat(MADE.text(role, "assumeRolePolicy"))
                    .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                            + "\"Principal\":{\"Service\":\"bedrock-agentcore.amazonaws.com\"},"
                            + "\"Action\":[\"sts:AssumeRole\"],"
                            + "\"Condition\":{\"StringEquals\":{\"aws:SourceAccount\":\"470935583836\"},"
                            + "\"ArnLike\":{\"aws:SourceArn\":"
                            + "\"arn:aws:bedrock-agentcore:us-west-2:470935583836:*\"}}}]}");
        }
    }

    @Test
    void an_agent_pulls_only_its_service_s_images_and_writes_only_runtime_logs() {
        assertThat(MADE.grants("orders_agentcore_runtime_policy"))
                .contains(
                        "ecr:BatchGetImage on ${orders-my-agent_ecr.arn}",
                        "ecr:BatchGetImage on ${orders-other_ecr.arn}",
                        "ecr:GetDownloadUrlForLayer on ${orders-my-agent_ecr.arn}",
                        "ecr:GetAuthorizationToken on *",
                        "logs:CreateLogGroup on arn:aws:logs:us-west-2:470935583836:"
                                + "log-group:/aws/bedrock-agentcore/runtimes/*",
                        "logs:PutLogEvents on arn:aws:logs:us-west-2:470935583836:"
                                + "log-group:/aws/bedrock-agentcore/runtimes/*:log-stream:*",
                        "bedrock:InvokeModel on arn:aws:bedrock:*::foundation-model/*",
                        "bedrock-agentcore:GetWorkloadAccessToken on arn:aws:bedrock-agentcore:us-west-2:470935583836:"
                                + "workload-identity-directory/default/workload-identity/helper-*");
    }

    @Test
    void what_an_agent_may_do_on_everything_is_what_aws_offers_no_narrower() {
        assertThat(MADE.grants("orders_agentcore_runtime_policy"))
                .filteredOn(it -> it.endsWith(" on *"))
                .containsExactly(
                        "ecr:GetAuthorizationToken on *",
                        "xray:PutTraceSegments on *",
                        "xray:PutTelemetryRecords on *",
                        "xray:GetSamplingRules on *",
                        "xray:GetSamplingTargets on *",
                        "cloudwatch:PutMetricData on *");
        assertThat(MADE.text("orders_agentcore_runtime_policy", "policy"))
                .contains("\"Action\":[\"cloudwatch:PutMetricData\"],\"Resource\":[\"*\"],"
                        + "\"Condition\":{\"StringEquals\":{\"cloudwatch:namespace\":\"bedrock-agentcore\"}}");
    }

    @ParameterizedTest
    @CsvSource({"us-gov-west-1,aws-us-gov", "cn-north-1,aws-cn", "eu-central-1,aws"})
    void the_partition_is_that_of_the_region(String region, String partition) {
        var made = RecordedGraph.of(
                RecordedGraph.in(region, Optional.of("470935583836"), false),
                DeclaredSecrets.none(),
                agents(agent("helper", "my-agent")));

        assertThat(made.text("orders_agentcore_memory_inference", "policyArn"))
                .startsWith("arn:" + partition + ":iam::aws:policy/AmazonBedrockAgentCoreMemory");
        assertThat(made.text("orders_agentcore_runtime_role", "assumeRolePolicy"))
                .contains("arn:" + partition + ":bedrock-agentcore:" + region + ":470935583836:*");
        assertThat(made.graph().resources())
                .allSatisfy(resource ->
                        assertThat(resource.inputs().toString()).doesNotContainPattern("arn:(?!" + partition + ":)"));
    }

    @Test
    void an_account_that_nobody_named_stays_a_placeholder_in_a_policy_that_is_still_json() {
        var made = RecordedGraph.of(
                RecordedGraph.in("us-west-2", Optional.empty(), false),
                DeclaredSecrets.none(),
                agents(agent("helper", "my-agent")));

        assertThat(made.policy("orders_agentcore_runtime_role", "assumeRolePolicy")
                        .at("/Statement/0/Condition/StringEquals/aws:SourceAccount")
                        .asText())
                .isEqualTo("${account}");
        assertThat(made.grants("orders_agentcore_runtime_policy")).isNotEmpty();
    }

    @Test
    void without_agents_there_is_no_role() {
        assertThat(RecordedGraph.of(bucket("orders-state")).names()).noneMatch(it -> it.contains("role"));
    }
}
