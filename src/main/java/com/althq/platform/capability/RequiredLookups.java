package com.althq.platform.capability;

import static com.althq.platform.capability.SharedLookup.ACCOUNT;
import static com.althq.platform.capability.SharedLookup.AGENT_SUBNETS;
import static com.althq.platform.capability.SharedLookup.CLOUDFLARE;
import static com.althq.platform.capability.SharedLookup.LOAD_BALANCER;
import static com.althq.platform.capability.SharedLookup.NETWORK;

import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DatabaseSection;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.EventbridgeSection;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.Section;
import com.althq.platform.spec.model.ServiceDiscoverySection;
import com.althq.platform.spec.model.StorageSection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The shared infrastructure that the sections of a specification use.
public final class RequiredLookups {

    private RequiredLookups() {}

    /// For all declared sections.
    public static Set<SharedLookup> of(PlatformSpec spec) {
        var needs = EnumSet.noneOf(SharedLookup.class);
        spec.sections().forEach(section -> needs.addAll(of(section)));
        return Collections.unmodifiableSet(needs);
    }

    private static Set<SharedLookup> of(Section section) {
        return switch (section) {
            case ComputeSection _ -> Set.of(ACCOUNT, NETWORK, LOAD_BALANCER, CLOUDFLARE);
            case StorageSection _, CacheSection _, DatabaseSection _, ServiceDiscoverySection _ -> Set.of(NETWORK);
            case LambdaSection it -> it.functions().isEmpty() ? Set.of() : Set.of(NETWORK);
            case AgentcoreRuntimeSection it -> it.isInVpc() ? Set.of(ACCOUNT, NETWORK, AGENT_SUBNETS) : Set.of(ACCOUNT);
            case EventbridgeSection _, S3Section _ -> Set.of(ACCOUNT);
            case DynamodbSection _ -> Set.of();
        };
    }
}
