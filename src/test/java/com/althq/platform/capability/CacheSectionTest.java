package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.cache;
import static com.althq.platform.capability.TestSections.compute;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.DeclaredSecrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheSectionTest {

    private static final String REDIS = "orders_redis";
    private static final RecordedGraph ALONE = RecordedGraph.of(cache());

    @Test
    void a_cache_is_one_group_of_nodes_in_the_private_subnets_and_nothing_else() {
        assertThat(ALONE.names())
                .containsExactlyInAnyOrder("aws-tagged", "orders_database_sg", "orders_redis_subnets", REDIS);
        assertThat(ALONE.text(REDIS, "replicationGroupId")).isEqualTo("orders-redis");
        assertThat(ALONE.text(REDIS, "description")).isEqualTo("Redis for orders");
        assertThat(ALONE.text(REDIS, "tags")).isEqualTo("{Name: orders-redis}");
        assertThat(ALONE.text("orders_redis_subnets", "name")).isEqualTo("orders-redis-subnets");
        assertThat(ALONE.text("orders_redis_subnets", "subnetIds"))
                .isEqualTo("[${subnet.private.0}, ${subnet.private.1}]");
        assertThat(ALONE.text(REDIS, "subnetGroupName")).isEqualTo("${orders_redis_subnets.name}");
        assertThat(ALONE.text(REDIS, "securityGroupIds")).isEqualTo("[${orders_database_sg.id}]");
    }

    @Test
    void it_is_the_last_redis_encrypted_at_rest_and_on_the_way() {
        assertThat(ALONE.text(REDIS, "engine")).isEqualTo("redis");
        assertThat(ALONE.text(REDIS, "engineVersion")).isEqualTo("7.1");
        assertThat(ALONE.text(REDIS, "parameterGroupName")).isEqualTo("default.redis7");
        assertThat(ALONE.value(REDIS, "atRestEncryptionEnabled")).isEqualTo(new Value.Flag(true));
        assertThat(ALONE.value(REDIS, "transitEncryptionEnabled")).isEqualTo(new Value.Flag(true));
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,true", "5,true"})
    void a_replica_takes_over_where_there_is_one(int nodes, boolean replicated) {
        var made = RecordedGraph.of(new CacheSection("cache.r6g.large", nodes, List.of()));

        assertThat(made.value(REDIS, "numCacheClusters")).isEqualTo(new Value.Numeric(nodes));
        assertThat(made.value(REDIS, "automaticFailoverEnabled")).isEqualTo(new Value.Flag(replicated));
        assertThat(made.value(REDIS, "multiAzEnabled")).isEqualTo(new Value.Flag(replicated));
    }

    /// The engine before this one exported the configuration endpoint, which such a group does not have.
    @Test
    void the_primary_node_is_exported() {
        assertThat(ALONE.output("redis_endpoint")).isEqualTo("${orders_redis.primaryEndpointAddress}");
    }

    @Test
    void what_stands_in_the_vpc_is_told_how_to_reach_it_and_that_it_is_encrypted() {
        var endpoint = "${orders_redis.primaryEndpointAddress}";
        var made = RecordedGraph.of(
                cache(), compute(), agents(agent("inside", "a", NetworkMode.VPC, Map.of()), agent("outside", "a")));

        assertThat(made.text("orders_task", "containerDefinitions"))
                .contains("{\"name\":\"REDIS_HOST\",\"value\":\"" + endpoint + "\"},"
                        + "{\"name\":\"REDIS_PORT\",\"value\":\"6379\"},"
                        + "{\"name\":\"REDIS_URL\",\"value\":\"rediss://" + endpoint + ":6379\"}");
        assertThat(made.text("orders_inside_agentcore_runtime", "environmentVariables"))
                .contains("REDIS_HOST: " + endpoint, "REDIS_URL: rediss://" + endpoint + ":6379");
        assertThat(made.text("orders_outside_agentcore_runtime", "environmentVariables"))
                .doesNotContain("REDIS");
    }

    @Test
    void it_is_protected_where_the_environment_says_so() {
        var made = RecordedGraph.of(
                RecordedGraph.in("us-west-2", Optional.empty(), true), DeclaredSecrets.none(), cache());

        assertThat(made.resource(REDIS).options().protect()).isTrue();
        assertThat(ALONE.resource(REDIS).options().protect()).isFalse();
    }
}
