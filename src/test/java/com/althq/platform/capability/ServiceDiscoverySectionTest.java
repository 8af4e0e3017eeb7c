package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.compute;
import static com.althq.platform.capability.TestSections.discovery;
import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(made.text("orders_discovery_svc", "healthCheckCustomConfig")).isEqualTo("{}");
        assertThat(made.output("cloudmap_namespace_id")).isEqualTo("${orders_dns_namespace.id}");
    }

    /// The engine before this one made the name and registered nothing in it.
    @Test
    void tasks_register_in_it() {
        assertThat(RecordedGraph.of(discovery(), compute()).text("orders_svc", "serviceRegistries"))
                .isEqualTo("{registryArn: ${orders_discovery_svc.arn}}");
        assertThat(RecordedGraph.of(compute()).resource("orders_svc").inputs()).doesNotContainKey("serviceRegistries");
    }
}
