package com.althq.platform.capability;

import com.althq.platform.resource.network.PrivateName;
import com.althq.platform.spec.Exports;
import com.althq.platform.spec.ServiceDiscoverySection;
import com.pulumi.core.Output;

/// Provisions `serviceDiscovery`: a private DNS namespace, and in it the name that resolves to the tasks of `compute`.
final class ServiceDiscoveryProvisioner {

    private final Stage stage;

    ServiceDiscoveryProvisioner(Stage stage) {
        this.stage = stage;
    }

    /// What tasks register in.
    record Registry(Output<String> arn) {}

    Registry provision(ServiceDiscoverySection section) {
        var made = PrivateName.create(
                stage.service(), section.namespace(), stage.network().vpc(), stage.options());
        stage.export(Exports.NAMESPACE_ID, made.namespaceId());
        return new Registry(made.registry());
    }
}
