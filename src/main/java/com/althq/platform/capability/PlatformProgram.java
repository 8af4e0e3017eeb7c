package com.althq.platform.capability;

import com.althq.platform.capability.EventbridgeProvisioner.Schedules;
import com.althq.platform.config.Target;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.CloudflareProvider;
import com.althq.platform.resource.provider.Providers;
import com.althq.platform.spec.AgentcoreRuntimeSection;
import com.althq.platform.spec.CacheSection;
import com.althq.platform.spec.Capability;
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
    private final Target target;
    private final Surroundings surroundings;

    public PlatformProgram(PlatformSpec spec, Target target, Surroundings surroundings) {
        this.spec = spec;
        this.target = target;
        this.surroundings = surroundings;
    }

    @Override
    public void accept(Context context) {
        var needs = Needs.of(spec);
        var providers = providers(needs);
        var shared = surroundings.lookUp(needs, providers);
        var stage = new Stage(spec, target, shared, surroundings, providers, context::export);
        var soFar = new Foundation(stage).lay();
        for (var section : Order.of(spec.sections())) {
            soFar = soFar.and(provision(section, stage, soFar));
        }
        schedules(stage, soFar);
    }

    /// What schedules may call may be declared after them; nothing in the stack waits for it.
    private static void schedules(Stage stage, Provisioned everything) {
        everything
                .find(Schedules.class)
                .ifPresent(it -> new Wiring(stage, everything).wire(Capability.EVENTBRIDGE, it.role()));
    }

    private Providers providers(Set<Need> needs) {
        var aws = new AwsProvider(AWS_PROVIDER, target.region(), tags());
        return new Providers(
                aws,
                needs.contains(Need.CLOUDFLARE)
                        ? Optional.of(new CloudflareProvider(CLOUDFLARE_PROVIDER, surroundings.cloudflareToken(aws)))
                        : Optional.empty());
    }

    private static Record provision(Section section, Stage stage, Provisioned soFar) {
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
