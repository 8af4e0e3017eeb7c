package com.althq.platform.capability;

import com.althq.platform.config.Target;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.CloudflareProvider;
import com.althq.platform.resource.provider.Providers;
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
import com.pulumi.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The Pulumi program of one specification: provider, look-ups, foundation, then every section in order.
/// The same program runs under each engine.
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

    /// What the specification asks for and nothing can provision yet, in the author's words.
    public static List<String> unsupported(PlatformSpec spec) {
        return spec.sections().stream()
                .filter(section -> !supported(section))
                .map(section -> section.capability().key())
                .toList();
    }

    private static boolean supported(Section section) {
        return switch (section) {
            case S3Section _, DynamodbSection _, AgentcoreRuntimeSection _, ComputeSection _ -> true;
            case StorageSection _,
                    CacheSection _,
                    DatabaseSection _,
                    LambdaSection _,
                    ServiceDiscoverySection _,
                    EventbridgeSection _ -> false;
        };
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
            case ComputeSection it -> new ComputeProvisioner(stage, soFar).provision(it);
            case StorageSection _,
                    CacheSection _,
                    DatabaseSection _,
                    LambdaSection _,
                    ServiceDiscoverySection _,
                    EventbridgeSection _ ->
                throw new IllegalStateException(section.capability().key() + " has no provisioner");
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
