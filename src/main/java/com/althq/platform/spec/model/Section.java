package com.althq.platform.spec.model;

import java.util.List;

/// One declared section as a typed record with every default applied. The interface is sealed, and code that
/// handles sections does so in exhaustive `switch` expressions, so that a new section compiles only once each of
/// them handles it.
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

    /// The sections of the same phase that `after` names.
    List<Capability> after();
}
