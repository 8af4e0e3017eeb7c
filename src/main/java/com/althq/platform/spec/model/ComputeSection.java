package com.althq.platform.spec.model;

import java.util.List;

/// `spec.compute`: one ECS service on Fargate.
///
/// @param cpu         Fargate CPU units
/// @param memory      MiB
/// @param minInstances tasks that run at all times
/// @param publicPaths paths that need no sign-in
public record ComputeSection(
        int port,
        int cpu,
        int memory,
        int minInstances,
        String healthCheckPath,
        List<String> publicPaths,
        List<Capability> after)
        implements Section {

    public ComputeSection {
        publicPaths = List.copyOf(publicPaths);
        after = List.copyOf(after);
    }

    @Override
    public Capability capability() {
        return Capability.COMPUTE;
    }
}
