package com.althq.platform.engine.pulumi.lookup;

import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.text;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The image repositories of a specification, each of which needs an image with the tag.
///
/// @param all sorted by name
/// @param tag the tag of every image
public record RequiredImages(List<Repository> all, String tag) {

    public static final String TYPE = "aws:ecr/repository:Repository";
    public static final String POLICY_TYPE = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
    private static final String RUNTIME_TYPE = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";

    private static final String DEFAULT_TAG = "latest";

    /// One repository.
    ///
    /// @param name its name in ECR
    /// @param arm  whether its image runs on ARM processors, as those of AgentCore's runtimes do
    public record Repository(Urn urn, String name, boolean arm) {}

    /// The repositories in a graph.
    ///
    /// @param symbolic a graph with references unresolved
    public static RequiredImages of(ResourceGraph symbolic, DeploymentTarget target) {
        var arm = symbolic.resources().stream()
                .filter(it -> it.type().equals(RUNTIME_TYPE))
                .flatMap(RequiredImages::references)
                .toList();
        return new RequiredImages(
                symbolic.resources().stream()
                        .filter(it -> it.type().equals(TYPE))
                        .filter(it -> it.input("name")
                                .filter(Value.Text.class::isInstance)
                                .isPresent())
                        .map(it -> new Repository(
                                it.urn(),
                                ((Value.Text) it.input("name").orElseThrow()).value(),
                                arm.contains(it.urn())))
                        .toList(),
                target.imageTag().orElse(DEFAULT_TAG));
    }

    private static Stream<Urn> references(Resource resource) {
        return resource.inputs().values().stream()
                .flatMap(Value::scalars)
                .filter(Value.Reference.class::isInstance)
                .map(it -> ((Value.Reference) it).urn());
    }

    /// Only those whose repository exists.
    public RequiredImages existing(Set<Urn> existing) {
        return new RequiredImages(
                all.stream().filter(it -> existing.contains(it.urn())).toList(), tag);
    }

    /// Those that lack the image.
    ///
    /// @throws LookupFailedException if the look-up fails
    List<Repository> withoutImage(ProviderInvoker aws) {
        var missing = new ArrayList<Repository>();
        for (var it : all) {
            if (!hasImage(aws, it)) {
                missing.add(it);
            }
        }
        return missing;
    }

    private boolean hasImage(ProviderInvoker aws, Repository repository) {
        try {
            aws.invoke(
                    "the image " + repository.name() + ":" + tag,
                    "aws:ecr/getImage:getImage",
                    Map.of("repositoryName", text(repository.name()), "imageTag", text(tag)));
            return true;
        } catch (LookupFailedException e) {
            if (NotFoundMessages.matches(String.valueOf(e.getMessage()))) {
                return false;
            }
            throw e;
        }
    }
}
