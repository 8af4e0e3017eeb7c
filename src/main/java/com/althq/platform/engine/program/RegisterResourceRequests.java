package com.althq.platform.engine.program;

import com.pulumi.Log;
import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.core.internal.ContextAwareCompletableFuture;
import com.pulumi.core.internal.Internal;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import com.pulumi.resources.ResourceOptions;
import com.pulumi.resources.internal.Stack;
import com.pulumi.serialization.internal.PropertiesSerializer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pulumirpc.AliasOuterClass;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest.CustomTimeouts;
import pulumirpc.Resource.RegisterResourceRequest.PropertyDependencies;

/// Builds the requests that register resources, equal to those of the SDK's own deployment.
final class RegisterResourceRequests {

    private static final CompletableFuture<String> NO_URN = CompletableFuture.completedFuture("");

    private final Log log;
    private final PropertiesSerializer serializer;
    private final Supplier<Stack> stack;

    /// @param stack supplies the root resource; called only once it is registered
    RegisterResourceRequests(Log log, Supplier<Stack> stack) {
        this.log = log;
        this.serializer = new PropertiesSerializer(log);
        this.stack = stack;
    }

    /// Whether a resource with these options can be registered here. The SDK reads or awaits more for some
    /// options, which no program of ours uses.
    static boolean supports(ResourceOptions options) {
        return options.getUrn().isEmpty()
                && options.getId()
                        .map(RegisterResourceRequests::isKnownToBeEmpty)
                        .orElse(true)
                && options.getReplaceWith().isEmpty()
                && options.getReplacementTrigger().isEmpty()
                && options.getCustomTimeouts().isEmpty()
                && options.getAliases().stream().allMatch(it -> alias(it).isPresent());
    }

    /// The request; completes with the last input, fails if one fails.
    CompletableFuture<RegisterResourceRequest> of(Resource resource, ResourceArgs args, ResourceOptions options) {
        var parent = parent(resource, options);
        var provider = provider(resource, options);
        var explicit = Internal.of(options.getDependsOn()).getValueOrDefault(List.of());
        var inputs = ResourceInputSerializer.of(args)
                .thenCompose(
                        it -> it.map(CompletableFuture::completedFuture).orElseGet(() -> serialized(resource, args)));
        var known = CompletableFuture.allOf(parent, provider, explicit, inputs);
        // On another thread the SDK asks which deployment it is of.
        return (known.isDone() ? known : ContextAwareCompletableFuture.wrap(known)).thenCompose(_ -> {
            var request = request(resource, options)
                    .setParent(parent.join())
                    .setProvider(provider.join())
                    .setObject(inputs.join().values());
            return withDependencies(request, explicit.join(), inputs.join().dependencies());
        });
    }

    private CompletableFuture<ResourceInputSerializer> serialized(Resource resource, ResourceArgs args) {
        var label = "resource:" + resource.pulumiResourceName() + "[" + resource.pulumiResourceType() + "]";
        return ContextAwareCompletableFuture.completedFuture(args)
                .thenCompose(it -> Internal.from(it).toMapAsync(log))
                .thenCompose(it -> serializer.serializeResourcePropertiesAsync(label, it, false))
                .thenApply(
                        it -> new ResourceInputSerializer(it.serialized, Map.copyOf(it.propertyToDependentResources)));
    }

    private CompletableFuture<String> parent(Resource resource, ResourceOptions options) {
        if (resource.pulumiResourceType().equals(Stack.RootPulumiStackTypeName)) {
            return CompletableFuture.completedFuture("");
        }
        return urn(options.getParent().orElseGet(stack));
    }

    private static CompletableFuture<String> provider(Resource resource, ResourceOptions options) {
        return resource instanceof CustomResource
                ? options.getProvider()
                        .map(it -> Internal.from(it).getRegistrationId())
                        .orElseGet(() -> CompletableFuture.completedFuture(""))
                : CompletableFuture.completedFuture("");
    }

    private static RegisterResourceRequest.Builder request(Resource resource, ResourceOptions options) {
        var request = RegisterResourceRequest.newBuilder()
                .setType(resource.pulumiResourceType())
                .setName(resource.pulumiResourceName())
                .setCustom(resource instanceof CustomResource)
                .setVersion(options.getVersion().orElse(""))
                .setPluginDownloadURL(options.getPluginDownloadURL().orElse(""))
                .setAcceptSecrets(true)
                .setAcceptResources(true)
                .setCustomTimeouts(CustomTimeouts.getDefaultInstance())
                .addAllIgnoreChanges(options.getIgnoreChanges())
                .addAllHideDiffs(options.getHideDiffs());
        options.getProtect().ifPresent(request::setProtect);
        options.getRetainOnDelete().ifPresent(request::setRetainOnDelete);
        if (options instanceof CustomResourceOptions custom) {
            custom.getDeleteBeforeReplaceOptional()
                    .ifPresent(it -> request.setDeleteBeforeReplace(it).setDeleteBeforeReplaceDefined(true));
            request.setImportId(custom.getImportId().orElse(""))
                    .addAllAdditionalSecretOutputs(custom.getAdditionalSecretOutputs())
                    .addAllReplaceOnChanges(custom.getReplaceOnChanges());
        }
        options.getAliases().forEach(it -> request.addAliases(alias(it).orElseThrow()));
        return request;
    }

    /// The request with all dependencies of the resource.
    private static CompletableFuture<RegisterResourceRequest> withDependencies(
            RegisterResourceRequest.Builder request, List<Resource> explicit, Map<String, Set<Resource>> implicit) {
        var urns = new LinkedHashMap<Resource, CompletableFuture<String>>();
        Stream.concat(Stream.of(explicit), implicit.values().stream())
                .flatMap(Collection::stream)
                .flatMap(RegisterResourceRequests::withChildren)
                .forEach(it -> urns.computeIfAbsent(it, RegisterResourceRequests::urn));
        return CompletableFuture.allOf(urns.values().toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> {
                    request.addAllDependencies(knownUrns(urns.keySet(), urns));
                    implicit.forEach((name, resources) -> request.putPropertyDependencies(
                            name,
                            PropertyDependencies.newBuilder()
                                    .addAllUrns(knownUrns(resources, urns))
                                    .build()));
                    return request.build();
                });
    }

    private static List<String> knownUrns(
            Collection<Resource> resources, Map<Resource, CompletableFuture<String>> urns) {
        return resources.stream()
                .flatMap(RegisterResourceRequests::withChildren)
                .map(it -> urns.getOrDefault(it, NO_URN).join())
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /// The resource, or for a component all of its children: a dependency on a component is one on its
    /// children.
    private static Stream<Resource> withChildren(Resource resource) {
        return resource instanceof ComponentResource
                ? List.copyOf(resource.pulumiChildResources()).stream().flatMap(RegisterResourceRequests::withChildren)
                : Stream.of(resource);
    }

    private static CompletableFuture<String> urn(Resource resource) {
        return Internal.of(resource.urn()).getValueOrDefault("");
    }

    /// The classes of the SDK ask for every resource to be read by an identifier, which is empty.
    private static boolean isKnownToBeEmpty(Output<String> id) {
        return Internal.of(id).getValueOrDefault("").getNow("not known yet").isEmpty();
    }

    /// An alias that is known and says another name or type, at the same place.
    private static Optional<AliasOuterClass.Alias> alias(Output<Alias> output) {
        return resolvedValue(output)
                .filter(it -> it.getUrn().isEmpty()
                        && it.getStack().isEmpty()
                        && it.getProject().isEmpty()
                        && it.getParent().isEmpty()
                        && it.getParentUrn().isEmpty()
                        && !it.hasNoParent())
                .map(it -> AliasOuterClass.Alias.newBuilder()
                        .setSpec(AliasOuterClass.Alias.Spec.newBuilder()
                                .setName(it.getName()
                                        .flatMap(RegisterResourceRequests::resolvedValue)
                                        .orElse(""))
                                .setType(it.getType()
                                        .flatMap(RegisterResourceRequests::resolvedValue)
                                        .orElse(""))
                                .setParentUrn(""))
                        .build());
    }

    private static <T> Optional<T> resolvedValue(Output<T> output) {
        return Optional.ofNullable(Internal.of(output).getValueNullable().getNow(null));
    }
}
