package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.bucket;
import static com.althq.platform.capability.TestSections.compute;
import static com.althq.platform.capability.TestSections.function;
import static com.althq.platform.capability.TestSections.functions;
import static com.althq.platform.capability.TestSections.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.SharedLookupNames;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.EventbridgeSection;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Only what a declared section uses is looked up.
class RequiredLookupsTest {

    @Test
    void a_container_needs_everything_that_is_shared() {
        assertThat(needs(compute()))
                .containsExactly(
                        SharedLookup.ACCOUNT,
                        SharedLookup.NETWORK,
                        SharedLookup.LOAD_BALANCER,
                        SharedLookup.CLOUDFLARE);
    }

    @Test
    void what_stands_in_the_vpc_needs_the_network() {
        assertThat(needs(new CacheSection("cache.t3.micro", 1, List.of()))).containsExactly(SharedLookup.NETWORK);
        assertThat(needs(agents(agent("inside", "inside", NetworkMode.VPC, Map.of()))))
                .containsExactly(SharedLookup.ACCOUNT, SharedLookup.NETWORK, SharedLookup.AGENT_SUBNETS);
        assertThat(needs(functions(function("resize", "images")))).containsExactly(SharedLookup.NETWORK);
    }

    @Test
    void what_stands_nowhere_needs_the_account_at_most() {
        assertThat(needs(bucket("orders-state"))).containsExactly(SharedLookup.ACCOUNT);
        assertThat(needs(agents(agent("helper", "helper")))).containsExactly(SharedLookup.ACCOUNT);
        assertThat(needs(new EventbridgeSection("orders", List.of()))).containsExactly(SharedLookup.ACCOUNT);
        assertThat(needs(table("orders-jobs"))).isEmpty();
        assertThat(needs(functions())).isEmpty();
        assertThat(needs()).isEmpty();
    }

    @Test
    void buckets_and_tables_alone_know_neither_cloudflare_nor_the_load_balancer() {
        var made = RecordedGraph.of(bucket("orders-state"), table("orders-jobs"));

        assertThat(made.names()).contains("aws-tagged").doesNotContain("cf");
        assertThat(made.graph().resources())
                .flatExtracting(it -> it.inputs().values())
                .flatExtracting(it -> it.scalars().toList())
                .doesNotHaveAnyElementsOfTypes(Value.Unknown.class);
    }

    @Test
    void subnets_that_somebody_wrote_down_are_those_of_a_preview_without_an_account() {
        var target = new DeploymentTarget(
                "dev",
                "us-west-2",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "dev",
                List.of("subnet-a", "subnet-b", "subnet-c"),
                SharedLookupNames.DEFAULT);

        assertThat(RecordedGraph.of(target, DeclaredSecrets.none(), compute())
                        .text("orders_svc", "networkConfiguration", "subnets"))
                .isEqualTo("[subnet-a, subnet-b, subnet-c]");
    }

    private static Set<SharedLookup> needs(Section... sections) {
        return RequiredLookups.of(
                new PlatformSpec("orders", Optional.empty(), List.of(sections), DeclaredSecrets.none()));
    }
}
