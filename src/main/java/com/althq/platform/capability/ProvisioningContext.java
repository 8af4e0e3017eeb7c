package com.althq.platform.capability;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.resource.provider.AwsOptions;
import com.althq.platform.resource.provider.ProviderPair;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.name.PhysicalNames;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// What all provisioners use: specification, target, results of look-ups, resource options. Immutable.
record ProvisioningContext(
        PlatformSpec spec,
        DeploymentTarget target,
        SharedInfrastructure shared,
        ProgramInputs inputs,
        ProviderPair providers,
        BiConsumer<String, Output<?>> exports) {

    String service() {
        return spec.name();
    }

    /// The logical name of a resource that the service has once: `{service}_{suffix}`.
    String logical(String suffix) {
        return service() + "_" + suffix;
    }

    /// The names in AWS.
    PhysicalNames names() {
        return PhysicalNames.of(service());
    }

    AccountArns arns() {
        return new AccountArns(target.partition(), target.region(), account().id());
    }

    SharedInfrastructure.Account account() {
        return lookedUp(shared.account(), SharedLookup.ACCOUNT);
    }

    SharedInfrastructure.Network network() {
        return lookedUp(shared.network(), SharedLookup.NETWORK);
    }

    SharedInfrastructure.AgentSubnets agentSubnets() {
        return lookedUp(shared.agentSubnets(), SharedLookup.AGENT_SUBNETS);
    }

    SharedInfrastructure.LoadBalancer loadBalancer() {
        return lookedUp(shared.loadBalancer(), SharedLookup.LOAD_BALANCER);
    }

    SharedInfrastructure.Cloudflare cloudflare() {
        return lookedUp(shared.cloudflare(), SharedLookup.CLOUDFLARE);
    }

    private static <T> T lookedUp(Optional<T> found, SharedLookup need) {
        return found.orElseThrow(() -> new IllegalStateException("no section says that it needs " + need));
    }

    /// Declares a stack output.
    void export(String name, Output<?> value) {
        exports.accept(name, value);
    }

    /// The options of an AWS resource.
    CustomResourceOptions options() {
        return AwsOptions.by(providers.aws()).build();
    }

    /// The options of a Cloudflare resource.
    CustomResourceOptions cloudflareOptions() {
        return CustomResourceOptions.builder()
                .provider(providers.requireCloudflare())
                .build();
    }

    /// The options of an AWS resource with data: protected if the target says so.
    CustomResourceOptions dataOptions() {
        return target.protect() ? AwsOptions.by(providers.aws()).protect(true).build() : options();
    }

    /// The options of a grant resource; records the sections that it is for.
    CustomResourceOptions grantOptions(String logical, Capability... declared) {
        inputs.recordGrantReason(
                logical, Arrays.stream(declared).distinct().map(Capability::key).collect(Collectors.joining(" + ")));
        return options();
    }
}
