package com.althq.platform.capability;

import com.althq.platform.resource.network.PrivateName;
import com.althq.platform.spec.Exports;
import com.althq.platform.spec.ServiceDiscoverySection;
import com.pulumi.core.Output;

/// `serviceDiscovery`: a private domain, and in it the name under which the tasks of `compute` are found.
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
