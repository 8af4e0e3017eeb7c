package com.althq.platform.resource.network;

import com.althq.platform.resource.provider.AwsOptions;
import com.pulumi.aws.servicediscovery.PrivateDnsNamespace;
import com.pulumi.aws.servicediscovery.PrivateDnsNamespaceArgs;
import com.pulumi.aws.servicediscovery.Service;
import com.pulumi.aws.servicediscovery.ServiceArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceDnsConfigArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceDnsConfigDnsRecordArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;

/// A private DNS domain of a VPC, and in it the name of one service: `orders.agents.local`.
///
/// The name has no `healthCheckCustomConfig`. The provider drops an empty one, so that no stack has it in AWS, and each
/// later plan would replace the name to add it; one with its deprecated threshold would replace what runs.
///
/// @param namespaceId of the domain
/// @param registry    ARN of what tasks register in
public record PrivateDnsName(Output<String> namespaceId, Output<String> registry) {

    private static final int TTL_SECONDS = 10;

    /// Declares both. Cloud Map deletes no name in which tasks are registered, and no domain that has names. In another
    /// domain both are made first, then the tasks move, and the old ones go last; what did not leave in
    /// time is taken out then.
    ///
    /// @param service logical names begin with it, and it is the name in the domain
    /// @param domain  another one makes a new domain
    public static PrivateDnsName create(String service, String domain, String vpc, CustomResourceOptions options) {
        var madeFirst = AwsOptions.madeFirst(options);
        var namespace = new PrivateDnsNamespace(
                service + "_dns_namespace",
                PrivateDnsNamespaceArgs.builder()
                        .name(domain)
                        .vpc(vpc)
                        .description("Private DNS namespace for " + service)
                        .build(),
                madeFirst);
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
                        .forceDestroy(true)
                        .build(),
                madeFirst);
        return new PrivateDnsName(namespace.id(), registry.arn());
    }
}
