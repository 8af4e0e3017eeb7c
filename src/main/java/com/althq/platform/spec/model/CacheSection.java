package com.althq.platform.spec.model;

import java.util.List;

/// `spec.cache`: one Redis replication group.
public record CacheSection(String nodeType, int numNodes, List<Capability> after) implements Section {

    public CacheSection {
        after = List.copyOf(after);
    }

    @Override
    public Capability capability() {
        return Capability.CACHE;
    }
}
