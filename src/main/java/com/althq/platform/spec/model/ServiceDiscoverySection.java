package com.althq.platform.spec.model;

import java.util.List;

/// `spec.serviceDiscovery`: one private DNS namespace, `{service}.local` unless named.
public record ServiceDiscoverySection(String namespace, List<Capability> after) implements Section {

    public ServiceDiscoverySection {
        after = List.copyOf(after);
    }

    @Override
    public Capability capability() {
        return Capability.SERVICE_DISCOVERY;
    }
}
