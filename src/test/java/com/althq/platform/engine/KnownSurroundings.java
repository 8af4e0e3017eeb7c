package com.althq.platform.engine;

import com.althq.platform.capability.ProgramInputs;
import com.althq.platform.capability.SharedLookup;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.ProviderPair;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An account in which everything is there but the value of a secret.
public final class KnownSurroundings implements ProgramInputs {

    @Override
    public Output<String> cloudflareToken(AwsProvider provider) {
        return Output.ofSecret("token");
    }

    @Override
    public SharedInfrastructure lookUp(Set<SharedLookup> needs, ProviderPair providers) {
        return SharedInfrastructure.NONE
                .with(new SharedInfrastructure.Account("470935583836", Optional.of("470935583836")))
                .with(new SharedInfrastructure.Network("vpc-1", "10.0.0.0/16", List.of("subnet-1", "subnet-2")))
                .with(new SharedInfrastructure.AgentSubnets(List.of("subnet-1", "subnet-2"), List.of()))
                .with(new SharedInfrastructure.LoadBalancer("lb.example.com", "arn:aws:listener", Set.of(1, 2)))
                .with(new SharedInfrastructure.Cloudflare("zone", "example.com", "account", "provider"));
    }

    @Override
    public Output<String> secret(String name) {
        return name.startsWith("A") ? new OutputInternal<>(OutputData.<String>unknownSecret()) : Output.ofSecret(name);
    }

    @Override
    public String imageTag() {
        return "latest";
    }

    @Override
    public void recordGrantReason(String logicalName, String sections) {}
}
