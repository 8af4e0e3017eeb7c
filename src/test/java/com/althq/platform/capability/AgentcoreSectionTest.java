package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.bucket;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.Authorizer;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.DeclaredSecrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// `docs/specification.md` §4.3 and §5.3.
class AgentcoreSectionTest {

    private static final String RUNTIME = "orders_helper_agentcore_runtime";

    @Test
    void one_agent_gets_repository_roles_memory_and_runtime_and_nothing_else() {
        assertThat(RecordedGraph.of(agents(agent("helper", "my-agent"))).names())
                .containsExactlyInAnyOrder(
                        "aws-tagged",
                        "orders-my-agent_ecr",
                        "orders-my-agent_ecr_lifecycle",
                        "orders_agentcore_runtime_role",
                        "orders_agentcore_runtime_policy",
                        "orders_agentcore_memory_policy",
                        "orders_agentcore_memory_role",
                        "orders_agentcore_memory_inference",
                        "orders_agentcore_memory",
                        "orders_agentcore_memory_semantic",
                        RUNTIME);
    }

    @Test
    void an_agent_runs_the_given_tag_of_its_repository() {
        var made = RecordedGraph.of(agents(agent("helper", "my-agent")));
        var uri = made.value(RUNTIME, "agentRuntimeArtifact", "containerConfiguration", "containerUri");

        assertThat(made.text(RUNTIME, "agentRuntimeName")).isEqualTo("helper");
        assertThat(made.text(RUNTIME, "roleArn")).isEqualTo("${orders_agentcore_runtime_role.arn}");
        assertThat(made.text(RUNTIME, "agentRuntimeArtifact"))
                .isEqualTo("{containerConfiguration: {containerUri: ${orders-my-agent_ecr.repositoryUrl}:latest}}");
        assertThat(((Value.Joined) uri).parts()).contains(new Value.Late("image tag", "latest"));
        assertThat(made.output("agentcore_runtime_helper_arn")).isEqualTo("${" + RUNTIME + ".agentRuntimeArn}");
        assertThat(made.output("ecr_my_agent_uri")).isEqualTo("${orders-my-agent_ecr.repositoryUrl}");
    }

    @Test
    void a_repository_keeps_five_images() {
        var made = RecordedGraph.of(agents(agent("helper", "my-agent")));

        assertThat(made.text("orders-my-agent_ecr", "name")).isEqualTo("orders-my-agent");
        assertThat(made.policy("orders-my-agent_ecr_lifecycle", "policy").toString())
                .isEqualTo(
                        "{\"rules\":[{\"rulePriority\":1,\"selection\":{\"tagStatus\":\"any\","
                                + "\"countType\":\"imageCountMoreThan\",\"countNumber\":5},\"action\":{\"type\":\"expire\"}}]}");
    }

    @Test
    void agents_of_one_image_share_its_repository() {
        var made = RecordedGraph.of(agents(agent("helper", "my-agent"), agent("writer", "my-agent")));

        assertThat(made.graph().resources())
                .filteredOn(it -> it.type().equals("aws:ecr/repository:Repository"))
                .extracting(Resource::name)
                .containsExactly("orders-my-agent_ecr");
        assertThat(made.text("orders_writer_agentcore_runtime", "agentRuntimeArtifact"))
                .isEqualTo(made.text(RUNTIME, "agentRuntimeArtifact"));
    }

    @Test
    void the_memory_remembers_a_year_by_meaning() {
        var made = RecordedGraph.of(agents(agent("helper", "my-agent")));

        assertThat(made.text("orders_agentcore_memory", "name")).isEqualTo("orders_memory");
        assertThat(made.value("orders_agentcore_memory", "eventExpiryDuration")).isEqualTo(new Value.Numeric(365));
        assertThat(made.text("orders_agentcore_memory", "memoryExecutionRoleArn"))
                .isEqualTo("${orders_agentcore_memory_role.arn}");
        assertThat(made.dependencies("orders_agentcore_memory")).contains("orders_agentcore_memory_inference");
        assertThat(made.text("orders_agentcore_memory_semantic", "type")).isEqualTo("SEMANTIC");
        assertThat(made.text("orders_agentcore_memory_semantic", "namespaces")).isEqualTo("[default]");
        assertThat(made.text("orders_agentcore_memory_semantic", "memoryId"))
                .isEqualTo("${orders_agentcore_memory.id}");
        assertThat(made.output("agentcore_memory_id")).isEqualTo("${orders_agentcore_memory.id}");
    }

    @Test
    void what_is_protected_loses_neither_memory_nor_images() {
        var made = RecordedGraph.of(
                RecordedGraph.in("us-west-2", Optional.empty(), true),
                DeclaredSecrets.none(),
                agents(agent("helper", "my-agent")));

        assertThat(made.resource("orders_agentcore_memory").options().protect()).isTrue();
        assertThat(made.value("orders-my-agent_ecr", "forceDelete")).isEqualTo(new Value.Flag(false));
    }

    @Test
    void of_two_variables_with_one_name_the_injected_one_counts() {
        var own = new LinkedHashMap<String, String>();
        own.put("WORK_DIR", "/tmp/agent");
        own.put("API_KEY", "mine");
        own.put("S3_BUCKET_ORDERS_STATE", "mine");
        own.put("AGENTCORE_MEMORY_ID", "mine");
        var made = RecordedGraph.of(
                RecordedGraph.DEV,
                new DeclaredSecrets.Named(List.of("API_KEY", "S3_BUCKET_ORDERS_STATE")),
                bucket("orders-state"),
                agents(agent("helper", "my-agent", NetworkMode.PUBLIC, own)));

        assertThat(made.text(RUNTIME, "environmentVariables"))
                .isEqualTo(
                        "{AGENTCORE_MEMORY_ID: ${orders_agentcore_memory.id}, API_KEY: [secret: value not available here],"
                                + " S3_BUCKET_ORDERS_STATE: ${orders_state_bucket.bucket}, WORK_DIR: /tmp/agent}");
    }

    @Test
    void a_secret_among_the_variables_hides_only_itself() {
        var made = RecordedGraph.of(
                RecordedGraph.DEV,
                new DeclaredSecrets.Named(List.of("API_KEY", "TOKEN")),
                agents(agent("helper", "my-agent")));
        var variables = (Value.Fields) made.value(RUNTIME, "environmentVariables");

        assertThat(variables.values())
                .containsEntry("API_KEY", new Value.Secret("environment:API_KEY"))
                .containsEntry("TOKEN", new Value.Secret("environment:TOKEN"));
        assertThat(variables.values().get("AGENTCORE_MEMORY_ID")).isInstanceOf(Value.Reference.class);
    }

    @Test
    void a_public_agent_needs_no_security_group() {
        var made = RecordedGraph.of(agents(agent("helper", "my-agent")));

        assertThat(made.text(RUNTIME, "networkConfiguration")).isEqualTo("{networkMode: PUBLIC}");
        assertThat(made.names()).doesNotContain("orders_agentcore_sg");
    }

    @Test
    void an_agent_in_the_vpc_stands_in_the_private_subnets_and_only_calls_out() {
        var made = RecordedGraph.of(
                agents(agent("helper", "my-agent", NetworkMode.VPC, Map.of()), agent("other", "other")));

        assertThat(made.text(RUNTIME, "networkConfiguration"))
                .isEqualTo("{networkMode: VPC, networkModeConfig: {securityGroups: [${orders_agentcore_sg.id}],"
                        + " subnets: [${subnet.private.0}, ${subnet.private.1}]}}");
        assertThat(made.text("orders_other_agentcore_runtime", "networkConfiguration"))
                .isEqualTo("{networkMode: PUBLIC}");
        assertThat(made.text("orders_agentcore_sg", "name")).isEqualTo("orders-agentcore");
        assertThat(made.text("orders_agentcore_sg", "vpcId")).isEqualTo("${vpc.id}");
        assertThat(made.text("orders_agentcore_sg", "ingress")).isEqualTo("[]");
        assertThat(made.text("orders_agentcore_sg", "egress"))
                .isEqualTo("[{cidrBlocks: [0.0.0.0/0], fromPort: 0, protocol: -1, toPort: 0}]");
    }

    @Test
    void an_authorizer_guards_every_agent_and_sends_no_empty_list() {
        var url = "https://accounts.google.com/.well-known/openid-configuration";
        var made = RecordedGraph.of(
                agents(new Authorizer(url, List.of("orders"), List.of()), agent("helper", "a"), agent("writer", "b")));

        for (var runtime : List.of(RUNTIME, "orders_writer_agentcore_runtime")) {
            assertThat(made.text(runtime, "authorizerConfiguration"))
                    .isEqualTo("{customJwtAuthorizer: {allowedAudiences: [orders], discoveryUrl: " + url + "}}");
        }
        assertThat(RecordedGraph.of(agents(agent("helper", "a")))
                        .resource(RUNTIME)
                        .inputs())
                .doesNotContainKey("authorizerConfiguration");
    }

    @Test
    void a_description_is_sent_only_when_there_is_one() {
        var described = new AgentRuntime("helper", "a", Optional.of("Helps."), NetworkMode.PUBLIC, Map.of());

        assertThat(RecordedGraph.of(agents(described)).text(RUNTIME, "description"))
                .isEqualTo("Helps.");
        assertThat(RecordedGraph.of(agents(agent("helper", "a")))
                        .resource(RUNTIME)
                        .inputs())
                .doesNotContainKey("description");
    }
}
