package com.althq.platform.engine.program;

import com.althq.platform.engine.program.ResourceOutputMetadata.Export;
import com.google.common.collect.ImmutableSet;
import com.google.protobuf.Value;
import com.pulumi.core.Output;
import com.pulumi.core.internal.Constants;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import com.pulumi.resources.ResourceOptions;
import com.pulumi.serialization.internal.Converter;
import com.pulumi.serialization.internal.Deserializer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.RegisterResourceResponse.PropertyDependencies;

/// Registers resources like the SDK's own deployment, but faster.
///
/// The SDK spends most of its time on debug messages with whole requests that nobody reads, on repeated
/// reflection over the same classes, and on switching threads for each resource. Options that no program of
/// ours uses are passed on to the SDK.
final class ResourceRegistration extends DeploymentImpl {

    /// The two outputs that are completed apart from all others.
    private static final Set<String> OF_EVERY_RESOURCE = Set.of(Constants.UrnPropertyName, Constants.IdPropertyName);

    private static final PropertyDependencies NO_DEPENDENCIES = PropertyDependencies.getDefaultInstance();

    private final DeploymentState state;
    private final RegisterResourceRequests requests;
    private final Converter converter;

    ResourceRegistration(DeploymentState state) {
        super(state);
        this.state = state;
        this.requests = new RegisterResourceRequests(getLog(), this::getStack);
        this.converter = new Converter(getLog(), new Deserializer(getLog()));
    }

    @Override
    public void readOrRegisterResource(
            Resource resource,
            boolean remote,
            Function<String, Resource> newDependency,
            ResourceArgs args,
            ResourceOptions options,
            Resource.LazyFields lazy,
            @Nullable CompletableFuture<String> packageRef) {
        if (remote || packageRef != null || !RegisterResourceRequests.supports(options)) {
            super.readOrRegisterResource(resource, remote, newDependency, args, options, lazy, packageRef);
            return;
        }
        var response = requests.of(resource, args, options)
                .thenCompose(it -> state.monitor.registerResourceAsync(resource, it));
        state.runner.registerTask(resource.pulumiResourceName(), response);
        lazy.urn().completeOrThrow(output(response, it -> known(resource, it.getUrn())));
        lazy.id().ifPresent(id -> id.completeOrThrow(output(response, it -> id(resource, it.getId()))));
        for (var export : ResourceOutputMetadata.of(resource)) {
            if (!OF_EVERY_RESOURCE.contains(export.name())) {
                complete(export, resource, response, newDependency);
            }
        }
    }

    private <T> void complete(
            Export<T> export,
            Resource resource,
            CompletableFuture<RegisterResourceResponse> response,
            Function<String, Resource> newDependency) {
        export.set(resource, output(response, it -> data(export, resource, it, newDependency)));
    }

    /// The id; unknown in a preview of a new resource.
    private static OutputData<String> id(Resource resource, String id) {
        return id.isEmpty()
                ? OutputData.ofNullable(ImmutableSet.of(resource), null, false, false)
                : known(resource, id);
    }

    /// An output that is complete already if its value is present.
    private static <T> Output<T> output(
            CompletableFuture<RegisterResourceResponse> response,
            Function<RegisterResourceResponse, OutputData<T>> data) {
        return response.state() == Future.State.SUCCESS
                ? new OutputInternal<>(data.apply(response.resultNow()))
                : new OutputInternal<>(response.thenApply(data));
    }

    private <T> OutputData<T> data(
            Export<T> export,
            Resource resource,
            RegisterResourceResponse response,
            Function<String, Resource> newDependency) {
        var data = data(export, resource, response.getObject().getFieldsMap().get(export.name()));
        var dependencies = response.getPropertyDependenciesOrDefault(export.name(), NO_DEPENDENCIES)
                .getUrnsList();
        return dependencies.isEmpty()
                ? data
                : data.withDependencies(dependencies.stream().map(newDependency).toList());
    }

    private <T> OutputData<T> data(Export<T> export, Resource resource, @Nullable Value value) {
        if (value == null) {
            return OutputData.ofNullable(ImmutableSet.of(), null, !state.isDryRun, false);
        }
        if (value.getStringValue().equals(Constants.UnknownValue)) {
            return OutputData.ofNullable(ImmutableSet.of(resource), null, false, false);
        }
        if (value.hasStringValue() && export.shape().getType().equals(String.class)) {
            return known(resource, export.shape().getType().cast(value.getStringValue()));
        }
        var context = resource.getClass().getTypeName() + "." + export.name();
        return converter.convertValue(context, value, export.shape()).withDependency(resource);
    }

    private static <T> OutputData<T> known(Resource resource, T value) {
        return OutputData.of(ImmutableSet.of(resource), value);
    }
}
