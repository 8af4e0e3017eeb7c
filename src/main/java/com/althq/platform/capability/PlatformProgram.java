package com.althq.platform.capability;

import com.althq.platform.capability.EventbridgeProvisioner.Schedules;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.CloudflareProvider;
import com.althq.platform.resource.provider.ProviderPair;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.Capability;
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
import com.pulumi.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The Pulumi program of one specification: providers, look-ups, roles and security groups, then every section in
/// order. The same program runs under each engine.
public final class PlatformProgram implements Consumer<Context> {

    private static final String AWS_PROVIDER = "aws-tagged";
    private static final String CLOUDFLARE_PROVIDER = "cf";

    private final PlatformSpec spec;
    private final DeploymentTarget target;
    private final ProgramInputs surroundings;

    public PlatformProgram(PlatformSpec spec, DeploymentTarget target, ProgramInputs surroundings) {
        this.spec = spec;
        this.target = target;
        this.surroundings = surroundings;
    }

    @Override
    public void accept(Context context) {
        var needs = RequiredLookups.of(spec);
        var providers = providers(needs);
        var shared = surroundings.lookUp(needs, providers);
        var stage = new ProvisioningContext(spec, target, shared, surroundings, providers, context::export);
        var soFar = new RolesAndGroups(stage).lay();
        for (var section : ProvisioningOrder.of(spec.sections())) {
            soFar = soFar.and(provision(section, stage, soFar));
        }
        schedules(stage, soFar);
    }

    /// What schedules may call may be declared after them; nothing in the stack waits for it.
    private static void schedules(ProvisioningContext stage, ProvisionedSections everything) {
        everything
                .find(Schedules.class)
                .ifPresent(it -> new GrantTable(stage, everything).wire(Capability.EVENTBRIDGE, it.role()));
    }

    private ProviderPair providers(Set<SharedLookup> needs) {
        var aws = new AwsProvider(AWS_PROVIDER, target.region(), tags());
        return new ProviderPair(
                aws,
                needs.contains(SharedLookup.CLOUDFLARE)
                        ? Optional.of(new CloudflareProvider(CLOUDFLARE_PROVIDER, surroundings.cloudflareToken(aws)))
                        : Optional.empty());
    }

    private static Record provision(Section section, ProvisioningContext stage, ProvisionedSections soFar) {
        return switch (section) {
            case S3Section it -> new S3Provisioner(stage).provision(it);
            case DynamodbSection it -> new DynamodbProvisioner(stage).provision(it);
            case AgentcoreRuntimeSection it -> new AgentcoreProvisioner(stage, soFar).provision(it);
            case StorageSection it -> new StorageProvisioner(stage, soFar).provision(it);
            case CacheSection it -> new CacheProvisioner(stage, soFar).provision(it);
            case DatabaseSection it -> new DatabaseProvisioner(stage, soFar).provision(it);
            case ServiceDiscoverySection it -> new ServiceDiscoveryProvisioner(stage).provision(it);
            case LambdaSection it -> new LambdaProvisioner(stage, soFar).provision(it);
            case EventbridgeSection it -> new EventbridgeProvisioner(stage).provision(it);
            case ComputeSection it -> new ComputeProvisioner(stage, soFar).provision(it);
        };
    }

    private Map<String, String> tags() {
        var tags = new TreeMap<String, String>();
        tags.put("service", spec.name());
        tags.put("managed-by", "platform-engine");
        tags.put("environment", target.environment());
        target.repository().ifPresent(repository -> tags.put("repository", repository));
        return tags;
    }
}
