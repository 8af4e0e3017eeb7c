package com.althq.platform.resource.network;

import com.pulumi.aws.servicediscovery.PrivateDnsNamespace;
import com.pulumi.aws.servicediscovery.PrivateDnsNamespaceArgs;
import com.pulumi.aws.servicediscovery.Service;
import com.pulumi.aws.servicediscovery.ServiceArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceDnsConfigArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceDnsConfigDnsRecordArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceHealthCheckCustomConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;

/// A private DNS domain of a VPC, and in it the name of one service: `orders.agents.local`.
///
/// @param namespaceId of the domain
/// @param registry    ARN of what tasks register in
public record PrivateDnsName(Output<String> namespaceId, Output<String> registry) {

    private static final int TTL_SECONDS = 10;

    /// Declares both.
    ///
    /// @param service logical names begin with it, and it is the name in the domain
    /// @param domain  another one makes a new domain
    public static PrivateDnsName create(String service, String domain, String vpc, CustomResourceOptions options) {
        var namespace = new PrivateDnsNamespace(
                service + "_dns_namespace",
                PrivateDnsNamespaceArgs.builder()
                        .name(domain)
                        .vpc(vpc)
                        .description("Private DNS namespace for " + service)
                        .build(),
                options);
        var registry = new Service(
                service + "_discovery_svc",
                ServiceArgs.builder()
                        .name(service)
                        .dnsConfig(ServiceDnsConfigArgs.builder()
                                .namespaceId(namespace.id())
                                .dnsRecords(ServiceDnsConfigDnsRecordArgs.builder()
                                        .type("A")
                                        .ttl(TTL_SECONDS)
                                        .build())
                                .routingPolicy("MULTIVALUE")
                                .build())
                        // Empty, since its only field is deprecated; without it, or with more in it, AWS would
                        // replace what runs.
                        .healthCheckCustomConfig(
                                ServiceHealthCheckCustomConfigArgs.builder().build())
                        .build(),
                options);
        return new PrivateDnsName(namespace.id(), registry.arn());
    }
}
