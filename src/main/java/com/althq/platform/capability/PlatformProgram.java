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

/// The Pulumi program of a specification: providers, look-ups, roles and security groups, then each section in
/// its order. The same program runs under both engines.
public final class PlatformProgram implements Consumer<Context> {

    private static final String AWS_PROVIDER = "aws-tagged";
    private static final String CLOUDFLARE_PROVIDER = "cf";

    private final PlatformSpec spec;
    private final DeploymentTarget target;
    private final ProgramInputs inputs;

    public PlatformProgram(PlatformSpec spec, DeploymentTarget target, ProgramInputs inputs) {
        this.spec = spec;
        this.target = target;
        this.inputs = inputs;
    }

    @Override
    public void accept(Context pulumi) {
        var needs = RequiredLookups.of(spec);
        var providers = providers(needs);
        var shared = inputs.lookUp(needs, providers);
        var context = new ProvisioningContext(spec, target, shared, inputs, providers, pulumi::export);
        var provisioned = new RolesAndGroups(context).declare();
        for (var section : ProvisioningOrder.of(spec.sections())) {
            provisioned = provisioned.with(provision(section, context, provisioned));
        }
        schedules(context, provisioned);
    }

    /// Adds the grants of the schedules last, when everything that they may call is declared.
    private static void schedules(ProvisioningContext context, ProvisionedSections everything) {
        everything
                .find(Schedules.class)
                .ifPresent(it -> new GrantTable(context, everything).addGrants(Capability.EVENTBRIDGE, it.role()));
    }

    private ProviderPair providers(Set<SharedLookup> needs) {
        var aws = new AwsProvider(AWS_PROVIDER, target.region(), tags());
        return new ProviderPair(
                aws,
                needs.contains(SharedLookup.CLOUDFLARE)
                        ? Optional.of(new CloudflareProvider(CLOUDFLARE_PROVIDER, inputs.cloudflareToken(aws)))
                        : Optional.empty());
    }

    private static Record provision(Section section, ProvisioningContext context, ProvisionedSections provisioned) {
        return switch (section) {
            case S3Section it -> new S3Provisioner(context).provision(it);
            case DynamodbSection it -> new DynamodbProvisioner(context).provision(it);
            case AgentcoreRuntimeSection it -> new AgentcoreProvisioner(context, provisioned).provision(it);
            case StorageSection it -> new StorageProvisioner(context, provisioned).provision(it);
            case CacheSection it -> new CacheProvisioner(context, provisioned).provision(it);
            case DatabaseSection it -> new DatabaseProvisioner(context, provisioned).provision(it);
            case ServiceDiscoverySection it -> new ServiceDiscoveryProvisioner(context).provision(it);
            case LambdaSection it -> new LambdaProvisioner(context, provisioned).provision(it);
            case EventbridgeSection it -> new EventbridgeProvisioner(context).provision(it);
            case ComputeSection it -> new ComputeProvisioner(context, provisioned).provision(it);
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
