package com.althq.platform.adoption;

import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.ref;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What the engine before this one declared for a specification, written down from a recording of it: types, logical
/// names, physical names and inputs. Everything sits directly under the stack.
public final class LegacyStackModel {

    public static final String ACCOUNT = "470935583836";

    /// The private subnets of the account.
    static final List<Value> SUBNETS = List.of(lookedUp("subnet.private.0"), lookedUp("subnet.private.1"));

    /// What the SDK says of a subnet group where the program says nothing.
    static final String SDK_DESCRIPTION = "Managed by Pulumi";

    private static final Resource.Options NONE =
            new Resource.Options(false, false, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty());

    final PlatformSpec spec;
    final String service;
    final String region;
    private final String stack;
    private final List<Resource> resources = new ArrayList<>();
    private final Resource aws;
    private final Resource cloudflare;

    private LegacyStackModel(PlatformSpec spec, DeploymentTarget target) {
        this.spec = spec;
        this.service = spec.name();
        this.region = target.region();
        this.stack = target.stack(service);
        // The settings of a provider are JSON in the state.
        this.aws = add(
                Optional.empty(),
                "pulumi:providers:aws",
                "aws-tagged",
                "region",
                region,
                "defaultTags",
                "{\"tags\":{\"managed-by\":\"platform-engine\",\"service\":\"" + service + "\"}}");
        this.cloudflare = add(
                Optional.empty(),
                "pulumi:providers:cloudflare",
                "cf",
                "apiToken",
                new Value.Secret("parameter:/cloudflare/platform_infra_token"));
    }

    /// The graph of such a stack, the state that a run with this specification left.
    public static ResourceGraph of(PlatformSpec spec, DeploymentTarget target) {
        var stack = new LegacyStackModel(spec, target);
        stack.defaultProviders();
        var foundation = new LegacyRolesAndGroups(stack);
        var data = new LegacyDataSections(stack, foundation);
        spec.sections().forEach(data::declare);
        new LegacyComputeSections(stack, foundation, data).declare();
        return new ResourceGraph(stack.resources, new TreeMap<>());
    }

    /// The look-ups of two parameters, and the resources written in Python, named no provider: the Pulumi engine made
    /// its own.
    private void defaultProviders() {
        add(Optional.empty(), "pulumi:providers:aws", "default_7_17_0", "region", region);
        if (declares(AgentcoreRuntimeSection.class)) {
            add(Optional.empty(), "pulumi:providers:pulumi-python", "default");
        }
    }

    boolean declares(Class<? extends Section> section) {
        return spec.section(section).isPresent();
    }

    /// The service's name, and more behind it.
    String logical(String suffix) {
        return service + "_" + suffix;
    }

    /// @param type   without `aws:`
    /// @param inputs name, value, name, value, …
    Resource aws(String type, String name, Object... inputs) {
        return add(Optional.of(aws.urn()), "aws:" + type, name, inputs);
    }

    /// @param type without `cloudflare:index/`
    Resource cloudflare(String type, String name, Object... inputs) {
        return add(Optional.of(cloudflare.urn()), "cloudflare:index/" + type, name, inputs);
    }

    /// A resource whose code is in the state.
    Resource python(String name, Object... inputs) {
        return add(Optional.empty(), "pulumi-python:dynamic:Resource", name, inputs);
    }

    private Resource add(Optional<Urn> provider, String type, String name, Object... inputs) {
        var resource = new Resource(
                Urn.of(stack, DeploymentTarget.PROJECT, type, name),
                provider,
                Optional.empty(),
                List.of(),
                object(inputs).values(),
                NONE,
                Optional.empty());
        resources.add(resource);
        return resource;
    }

    /// What only an account knows.
    static Value lookedUp(String name) {
        return new Value.Unknown(name);
    }

    static String cut(String name, int limit) {
        return name.substring(0, Math.min(name.length(), limit));
    }

    /// An image repository, made where something pulls from it.
    ///
    /// @return its address
    Value repository(String name) {
        var repository = aws(
                "ecr/repository:Repository",
                name + "_ecr",
                "name",
                name,
                "imageTagMutability",
                "MUTABLE",
                "forceDelete",
                true,
                "imageScanningConfiguration",
                object("scanOnPush", false));
        aws(
                "ecr/lifecyclePolicy:LifecyclePolicy",
                name + "_ecr_lifecycle",
                "repository",
                ref(repository, "name"),
                "policy",
                "{\"rules\":[{\"rulePriority\":1,\"selection\":{\"tagStatus\":\"any\",\"countType\":"
                        + "\"imageCountMoreThan\",\"countNumber\":5},\"action\":{\"type\":\"expire\"}}]}");
        return ref(repository, "repositoryUrl");
    }
}
