package com.althq.platform.engine.offline;

import static java.util.stream.Collectors.toSet;

import com.pulumi.Log;
import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import com.pulumi.resources.ResourceOptions;
import com.pulumi.resources.internal.Stack;
import com.pulumi.serialization.internal.PropertiesSerializer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pulumirpc.AliasOuterClass;
import pulumirpc.Resource.RegisterResourceRequest;

/// The requests in which resources are registered: of what the SDK's own deployment sends to a monitor that knows no
/// references to resources, everything that [RecordingMonitor] reads.
final class Requests {

    private final Log log;
    private final PropertiesSerializer serializer;
    private final Supplier<Stack> stack;

    /// @param stack is asked for only when it is there
    Requests(Log log, Supplier<Stack> stack) {
        this.log = log;
        this.serializer = new PropertiesSerializer(log);
        this.stack = stack;
    }

    /// Whether this is how the SDK would register a resource with these options. It reads some, and waits for more
    /// of others; no program of ours asks for that.
    static boolean cover(ResourceOptions options) {
        return options.getUrn().isEmpty()
                && options.getId().map(Requests::isKnownToBeEmpty).orElse(true)
                && options.getReplaceWith().isEmpty()
                && options.getReplacementTrigger().isEmpty()
                && options.getAliases().stream().allMatch(it -> alias(it).isPresent());
    }

    /// Complete as soon as every input is; failed if one fails.
    CompletableFuture<RegisterResourceRequest> of(Resource resource, ResourceArgs args, ResourceOptions options) {
        var parent = parent(resource, options);
        var provider = provider(resource, options);
        var explicit = Internal.of(options.getDependsOn()).getValueOrDefault(List.of());
        var inputs =
                Inputs.of(args).map(CompletableFuture::completedFuture).orElseGet(() -> serialized(resource, args));
        Supplier<CompletableFuture<RegisterResourceRequest>> whole = () -> {
            var request = request(resource, options)
                    .setParent(parent.join())
                    .setProvider(provider.join())
                    .setObject(inputs.join().values());
            return depending(request, explicit.join(), inputs.join().dependencies());
        };
        return isThere(Stream.of(parent, provider, explicit, inputs))
                ? whole.get()
                : CompletableFuture.allOf(parent, provider, explicit, inputs).thenCompose(_ -> whole.get());
    }

    private CompletableFuture<Inputs> serialized(Resource resource, ResourceArgs args) {
        var label = "resource:" + resource.pulumiResourceName() + "[" + resource.pulumiResourceType() + "]";
        return CompletableFuture.completedFuture(args)
                .thenCompose(it -> Internal.from(it).toMapAsync(log))
                .thenCompose(it -> serializer.serializeResourcePropertiesAsync(label, it, false))
                .thenApply(it -> new Inputs(
                        it.serialized,
                        it.propertyToDependentResources.values().stream()
                                .flatMap(Set::stream)
                                .collect(toSet())));
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
                .addAllIgnoreChanges(options.getIgnoreChanges());
        options.getProtect().ifPresent(request::setProtect);
        options.getRetainOnDelete().ifPresent(request::setRetainOnDelete);
        if (options instanceof CustomResourceOptions custom) {
            custom.getDeleteBeforeReplaceOptional()
                    .ifPresent(it -> request.setDeleteBeforeReplace(it).setDeleteBeforeReplaceDefined(true));
            request.addAllAdditionalSecretOutputs(custom.getAdditionalSecretOutputs());
        }
        options.getAliases().forEach(it -> request.addAliases(alias(it).orElseThrow()));
        return request;
    }

    /// With everything that the resource waits for.
    private static CompletableFuture<RegisterResourceRequest> depending(
            RegisterResourceRequest.Builder request, List<Resource> explicit, Set<Resource> implicit) {
        var urns = Stream.concat(explicit.stream(), implicit.stream())
                .distinct()
                .flatMap(Requests::made)
                .map(Requests::urn)
                .toList();
        Supplier<RegisterResourceRequest> whole = () -> {
            for (var urn : urns) {
                request.addDependencies(urn.join());
            }
            return request.build();
        };
        return isThere(urns.stream())
                ? CompletableFuture.completedFuture(whole.get())
                : CompletableFuture.allOf(urns.toArray(CompletableFuture<?>[]::new))
                        .thenApply(_ -> whole.get());
    }

    /// What is there need not be waited for, as a rule all of it is.
    private static boolean isThere(Stream<? extends Future<?>> values) {
        return values.allMatch(it -> it.state() == Future.State.SUCCESS);
    }

    /// Whoever waits for a component waits for what is in it.
    private static Stream<Resource> made(Resource resource) {
        return resource instanceof ComponentResource
                ? List.copyOf(resource.pulumiChildResources()).stream().flatMap(Requests::made)
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
        return now(output)
                .filter(it -> it.getUrn().isEmpty()
                        && it.getStack().isEmpty()
                        && it.getProject().isEmpty()
                        && it.getParent().isEmpty()
                        && it.getParentUrn().isEmpty()
                        && !it.hasNoParent())
                .map(it -> AliasOuterClass.Alias.newBuilder()
                        .setSpec(AliasOuterClass.Alias.Spec.newBuilder()
                                .setName(it.getName().flatMap(Requests::now).orElse(""))
                                .setType(it.getType().flatMap(Requests::now).orElse("")))
                        .build());
    }

    private static <T> Optional<T> now(Output<T> output) {
        return Optional.ofNullable(Internal.of(output).getValueNullable().getNow(null));
    }
}
