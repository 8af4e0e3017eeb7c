package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.compute;
import static com.althq.platform.capability.TestSections.discovery;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceDiscoverySectionTest {

    @Test
    void a_private_domain_holds_the_name_of_the_service() {
        var made = RecordedGraph.of(discovery());

        assertThat(made.names())
                .containsExactlyInAnyOrder("aws-tagged", "orders_dns_namespace", "orders_discovery_svc");
        assertThat(made.text("orders_dns_namespace", "name")).isEqualTo("orders.local");
        assertThat(made.text("orders_dns_namespace", "vpc")).isEqualTo("${vpc.id}");
        assertThat(made.text("orders_dns_namespace", "description")).isEqualTo("Private DNS namespace for orders");
        assertThat(made.text("orders_discovery_svc", "name")).isEqualTo("orders");
        assertThat(made.text("orders_discovery_svc", "dnsConfig"))
                .isEqualTo("{dnsRecords: [{ttl: 10, type: A}], namespaceId: ${orders_dns_namespace.id},"
                        + " routingPolicy: MULTIVALUE}");
        assertThat(made.resource("orders_discovery_svc").inputs()).doesNotContainKey("healthCheckCustomConfig");
        assertThat(made.output("cloudmap_namespace_id")).isEqualTo("${orders_dns_namespace.id}");
    }

    @Test
    void in_another_domain_both_are_made_before_the_old_ones_go_with_what_is_still_registered() {
        var made = RecordedGraph.of(discovery());

        for (var name : List.of("orders_dns_namespace", "orders_discovery_svc")) {
            assertThat(made.resource(name).options().deleteBeforeReplace()).contains(false);
        }
        assertThat(made.value("orders_discovery_svc", "forceDestroy")).isEqualTo(new Value.Flag(true));
    }

    /// The engine before this one made the name and registered nothing in it.
    @Test
    void tasks_register_in_it() {
        assertThat(RecordedGraph.of(discovery(), compute()).text("orders_svc", "serviceRegistries"))
                .isEqualTo("{registryArn: ${orders_discovery_svc.arn}}");
        assertThat(RecordedGraph.of(compute()).resource("orders_svc").inputs()).doesNotContainKey("serviceRegistries");
    }
}
