package com.althq.platform.capability;

import com.althq.platform.resource.network.PrivateDnsName;
import com.althq.platform.spec.model.ServiceDiscoverySection;
import com.althq.platform.spec.name.ExportNames;
import com.pulumi.core.Output;

/// Provisions `serviceDiscovery`: a private DNS namespace, and in it the name that resolves to the tasks of `compute`.
final class ServiceDiscoveryProvisioner {

    private final ProvisioningContext context;

    ServiceDiscoveryProvisioner(ProvisioningContext context) {
        this.context = context;
    }

    /// The service discovery service that tasks register with.
    record Registry(Output<String> arn) {}

    Registry provision(ServiceDiscoverySection section) {
        var made = PrivateDnsName.create(
                context.service(), section.namespace(), context.network().vpc(), context.options());
        context.export(ExportNames.NAMESPACE_ID, made.namespaceId());
        return new Registry(made.registry());
    }
}
