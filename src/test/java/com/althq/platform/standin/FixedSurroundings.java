package com.althq.platform.standin;

import com.althq.platform.capability.ProgramInputs;
import com.althq.platform.capability.SharedLookup;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.ProviderPair;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the program asks, answered with what the stand-in's look-ups would answer, without asking.
record FixedSurroundings(String imageTag) implements ProgramInputs {

    @Override
    public Output<String> cloudflareToken(AwsProvider provider) {
        return Output.ofSecret("planted-token-5c2e");
    }

    @Override
    public SharedInfrastructure lookUp(Set<SharedLookup> needs, ProviderPair providers) {
        return SharedInfrastructure.NONE
                .with(new SharedInfrastructure.Account(SimulatedAccount.ACCOUNT, Optional.of(SimulatedAccount.ACCOUNT)))
                .with(new SharedInfrastructure.Network(
                        SimulatedLookups.VPC,
                        "10.0.0.0/16",
                        List.of("subnet-00000000000000000", "subnet-00000000000000001")))
                .with(new SharedInfrastructure.AgentSubnets(
                        List.of("subnet-00000000000000000", "subnet-00000000000000001"), List.of()))
                .with(new SharedInfrastructure.LoadBalancer(
                        "alb.example.com",
                        "arn:aws:elasticloadbalancing:us-west-2:470935583836:listener/app/alb/1a2b/8f7e",
                        Set.of()))
                .with(new SharedInfrastructure.Cloudflare("zone", "example.com", "account", "provider"));
    }

    @Override
    public Output<String> secret(String name) {
        return Output.ofSecret("planted-" + name);
    }

    @Override
    public void recordGrantReason(String logicalName, String sections) {
        // Nobody reads it here.
    }
}
