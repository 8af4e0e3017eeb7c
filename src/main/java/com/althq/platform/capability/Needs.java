package com.althq.platform.capability;

import static com.althq.platform.capability.Need.ACCOUNT;
import static com.althq.platform.capability.Need.CLOUDFLARE;
import static com.althq.platform.capability.Need.LOAD_BALANCER;
import static com.althq.platform.capability.Need.NETWORK;

import com.althq.platform.spec.AgentcoreRuntimeSection;
import com.althq.platform.spec.CacheSection;
import com.althq.platform.spec.ComputeSection;
import com.althq.platform.spec.DatabaseSection;
import com.althq.platform.spec.DynamodbSection;
import com.althq.platform.spec.EventbridgeSection;
import com.althq.platform.spec.LambdaSection;
import com.althq.platform.spec.PlatformSpec;
import com.althq.platform.spec.S3Section;
import com.althq.platform.spec.Section;
import com.althq.platform.spec.ServiceDiscoverySection;
import com.althq.platform.spec.StorageSection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Which parts of the shared infrastructure a specification's sections use.
public final class Needs {

    private Needs() {}

    /// What all declared sections need together.
    public static Set<Need> of(PlatformSpec spec) {
        var needs = EnumSet.noneOf(Need.class);
        spec.sections().forEach(section -> needs.addAll(of(section)));
        return Collections.unmodifiableSet(needs);
    }

    private static Set<Need> of(Section section) {
        return switch (section) {
            case ComputeSection _ -> Set.of(ACCOUNT, NETWORK, LOAD_BALANCER, CLOUDFLARE);
            case StorageSection _, CacheSection _, DatabaseSection _, ServiceDiscoverySection _ -> Set.of(NETWORK);
            case LambdaSection it -> it.functions().isEmpty() ? Set.of() : Set.of(NETWORK);
            case AgentcoreRuntimeSection it -> it.isInVpc() ? Set.of(ACCOUNT, NETWORK) : Set.of(ACCOUNT);
            case EventbridgeSection _, S3Section _ -> Set.of(ACCOUNT);
            case DynamodbSection _ -> Set.of();
        };
    }
}
