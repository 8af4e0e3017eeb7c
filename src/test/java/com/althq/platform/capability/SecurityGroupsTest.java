package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.bucket;
import static com.althq.platform.capability.TestSections.cache;
import static com.althq.platform.capability.TestSections.database;
import static com.althq.platform.capability.TestSections.function;
import static com.althq.platform.capability.TestSections.functions;
import static com.althq.platform.capability.TestSections.storage;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `docs/specification.md` §4.1; names and descriptions are those of running stacks, since another description
/// replaces a group.
class SecurityGroupsTest {

    private static final LambdaSection FUNCTIONS = functions(function("hello", "hello"));
    private static final AgentcoreRuntimeSection INSIDE = agents(agent("inside", "inside", NetworkMode.VPC, Map.of()));
    private static final String ANYWHERE = "[{cidrBlocks: [0.0.0.0/0], fromPort: 0, protocol: -1, toPort: 0}]";

    @Test
    void functions_stand_in_the_group_of_the_tasks() {
        var made = RecordedGraph.of(FUNCTIONS);

        assertThat(groups(made)).containsExactly("orders_ecs_sg");
        assertThat(made.text("orders_ecs_sg", "name")).isEqualTo("orders-ecs");
        assertThat(made.text("orders_ecs_sg", "description")).isEqualTo("ECS tasks for orders");
        assertThat(made.text("orders_ecs_sg", "vpcId")).isEqualTo("${vpc.id}");
        assertThat(made.text("orders_ecs_sg", "ingress"))
                .isEqualTo("[{cidrBlocks: [${vpc.cidr}], description: HTTP from VPC, fromPort: 80, protocol: tcp,"
                        + " toPort: 80}]");
        assertThat(made.text("orders_ecs_sg", "egress")).isEqualTo(ANYWHERE);
    }

    @Test
    void a_database_answers_functions_and_agents_in_the_vpc_on_its_own_port_only() {
        var made = RecordedGraph.of(database(), FUNCTIONS, INSIDE);

        assertThat(made.text("orders_database_sg", "name")).isEqualTo("orders-database");
        assertThat(made.text("orders_database_sg", "description")).isEqualTo("Database + cache for orders");
        assertThat(made.text("orders_database_sg", "ingress"))
                .isEqualTo("[" + from("orders_ecs_sg", 5432) + ", " + from("orders_agentcore_sg", 5432) + "]");
        assertThat(made.text("orders_database_sg", "egress")).isEqualTo("[]");
    }

    @Test
    void a_cache_beside_a_database_opens_its_port_in_the_same_group() {
        assertThat(RecordedGraph.of(cache(), FUNCTIONS).text("orders_database_sg", "ingress"))
                .isEqualTo("[" + from("orders_ecs_sg", 6379) + "]");
        assertThat(RecordedGraph.of(cache(), database(), FUNCTIONS).text("orders_database_sg", "ingress"))
                .isEqualTo("[" + from("orders_ecs_sg", 5432) + ", " + from("orders_ecs_sg", 6379) + "]");
    }

    @Test
    void a_file_system_answers_the_same_on_the_port_of_nfs() {
        var made = RecordedGraph.of(storage(), FUNCTIONS, INSIDE);

        assertThat(made.text("orders_efs_sg", "name")).isEqualTo("orders-efs");
        assertThat(made.text("orders_efs_sg", "description")).isEqualTo("EFS mount targets for orders");
        assertThat(made.text("orders_efs_sg", "ingress"))
                .isEqualTo("[" + from("orders_ecs_sg", 2049) + ", " + from("orders_agentcore_sg", 2049) + "]");
        assertThat(made.text("orders_efs_sg", "egress")).isEqualTo("[]");
    }

    @Test
    void what_nobody_calls_lets_nobody_in_and_says_so() {
        var made = RecordedGraph.of(storage(), cache(), database(), agents(agent("outside", "outside")));

        assertThat(groups(made)).containsExactlyInAnyOrder("orders_efs_sg", "orders_database_sg");
        assertThat(made.text("orders_database_sg", "ingress")).isEqualTo("[]");
        assertThat(made.text("orders_efs_sg", "ingress")).isEqualTo("[]");
    }

    @Test
    void nothing_is_made_that_nobody_stands_in() {
        assertThat(groups(RecordedGraph.of(bucket("orders-state"), agents(agent("outside", "outside")))))
                .isEmpty();
        assertThat(groups(RecordedGraph.of(functions()))).isEmpty();
    }

    /// The engine before this one made a group for agents that it attached to nothing.
    @ParameterizedTest
    @ValueSource(strings = {"storage", "cache", "database"})
    void there_is_no_group_that_is_attached_to_nothing(String section) {
        var declared = Stream.<Section>of(storage(), cache(), database())
                .filter(it -> it.capability().key().equals(section))
                .findFirst()
                .orElseThrow();

        assertThat(RecordedGraph.of(declared).names()).doesNotContain("orders_agent_sg");
    }

    private static List<String> groups(RecordedGraph made) {
        return made.names().stream().filter(it -> it.endsWith("_sg")).toList();
    }

    private static String from(String group, int port) {
        return "{fromPort: %d, protocol: tcp, securityGroups: [${%s.id}], toPort: %d}".formatted(port, group, port);
    }
}
