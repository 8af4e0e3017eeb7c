package com.althq.platform.capability;

import com.althq.platform.config.Target;
import com.althq.platform.resource.provider.AwsProvider;
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
import java.util.TreeMap;
import java.util.function.Consumer;

/// The Pulumi program of one specification: provider, look-ups, foundation, then every section in order.
/// The same program runs under each engine.
public final class PlatformProgram implements Consumer<Context> {

    private static final String AWS_PROVIDER = "aws-tagged";

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
            case S3Section _, DynamodbSection _, AgentcoreRuntimeSection _ -> true;
            case ComputeSection _,
                    StorageSection _,
                    CacheSection _,
                    DatabaseSection _,
                    LambdaSection _,
                    ServiceDiscoverySection _,
                    EventbridgeSection _ -> false;
        };
    }

    @Override
    public void accept(Context context) {
        var provider = new AwsProvider(AWS_PROVIDER, target.region(), tags());
        var stage = new Stage(spec, target, surroundings.lookUp(provider), surroundings, provider, context::export);
        var soFar = new Foundation(stage).lay();
        for (var section : Order.of(spec.sections())) {
            soFar = soFar.and(provision(section, stage, soFar));
        }
    }

    private static Record provision(Section section, Stage stage, Provisioned soFar) {
        return switch (section) {
            case S3Section it -> new S3Provisioner(stage).provision(it);
            case DynamodbSection it -> new DynamodbProvisioner(stage).provision(it);
            case AgentcoreRuntimeSection it -> new AgentcoreProvisioner(stage, soFar).provision(it);
            case ComputeSection _,
                    StorageSection _,
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
