package com.althq.platform.spec.model;

import java.util.List;

/// `spec.database`: one PostgreSQL instance.
///
/// @param allocatedStorage GiB
public record DatabaseSection(
        String dbName, String dbUsername, String instanceClass, int allocatedStorage, List<Capability> after)
        implements Section {

    public DatabaseSection {
        after = List.copyOf(after);
    }

    @Override
    public Capability capability() {
        return Capability.DATABASE;
    }
}
