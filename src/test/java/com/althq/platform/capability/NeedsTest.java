package com.althq.platform.capability;

import static com.althq.platform.capability.Declared.agent;
import static com.althq.platform.capability.Declared.agents;
import static com.althq.platform.capability.Declared.bucket;
import static com.althq.platform.capability.Declared.compute;
import static com.althq.platform.capability.Declared.function;
import static com.althq.platform.capability.Declared.functions;
import static com.althq.platform.capability.Declared.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.SharedNames;
import com.althq.platform.config.Target;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.CacheSection;
import com.althq.platform.spec.EventbridgeSection;
import com.althq.platform.spec.PlatformSpec;
import com.althq.platform.spec.Secrets;
import com.althq.platform.spec.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Only what a declared section uses is looked up.
class NeedsTest {

    @Test
    void a_container_needs_everything_that_is_shared() {
        assertThat(needs(compute())).containsExactly(Need.values());
    }

    @Test
    void what_stands_in_the_vpc_needs_the_network() {
        assertThat(needs(new CacheSection("cache.t3.micro", 1, List.of()))).containsExactly(Need.NETWORK);
        assertThat(needs(agents(agent("inside", "inside", NetworkMode.VPC, Map.of()))))
                .containsExactly(Need.ACCOUNT, Need.NETWORK);
        assertThat(needs(functions(function("resize", "images")))).containsExactly(Need.NETWORK);
    }

    @Test
    void what_stands_nowhere_needs_the_account_at_most() {
        assertThat(needs(bucket("orders-state"))).containsExactly(Need.ACCOUNT);
        assertThat(needs(agents(agent("helper", "helper")))).containsExactly(Need.ACCOUNT);
        assertThat(needs(new EventbridgeSection("orders", List.of()))).containsExactly(Need.ACCOUNT);
        assertThat(needs(table("orders-jobs"))).isEmpty();
        assertThat(needs(functions())).isEmpty();
        assertThat(needs()).isEmpty();
    }

    @Test
    void buckets_and_tables_alone_know_neither_cloudflare_nor_the_load_balancer() {
        var made = Made.of(bucket("orders-state"), table("orders-jobs"));

        assertThat(made.names()).contains("aws-tagged").doesNotContain("cf");
        assertThat(made.graph().resources())
                .flatExtracting(it -> it.inputs().values())
                .flatExtracting(it -> it.scalars().toList())
                .doesNotHaveAnyElementsOfTypes(Value.Unknown.class);
    }

    @Test
    void subnets_that_somebody_wrote_down_are_those_of_a_preview_without_an_account() {
        var target = new Target(
                "dev",
                "us-west-2",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "dev",
                List.of("subnet-a", "subnet-b", "subnet-c"),
                SharedNames.DEFAULT);

        assertThat(Made.of(target, Secrets.none(), compute()).text("orders_svc", "networkConfiguration", "subnets"))
                .isEqualTo("[subnet-a, subnet-b, subnet-c]");
    }

    private static Set<Need> needs(Section... sections) {
        return Needs.of(new PlatformSpec("orders", Optional.empty(), List.of(sections), Secrets.none()));
    }
}
