package com.althq.platform.spec.model;

import java.util.List;

/// One declared section as a typed record with every default applied. The closed set is the registry: whoever handles
/// sections does so in an exhaustive `switch`, and a section without a handler does not compile.
public sealed interface Section
        permits ComputeSection,
                StorageSection,
                CacheSection,
                DatabaseSection,
                DynamodbSection,
                LambdaSection,
                ServiceDiscoverySection,
                EventbridgeSection,
                S3Section,
                AgentcoreRuntimeSection {

    Capability capability();

    /// What the author asked to come first, among the declared sections of the same phase.
    List<Capability> after();
}
