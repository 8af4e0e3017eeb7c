package com.althq.platform.engine.offline;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.program.OutputTokens;
import com.althq.platform.graph.PulumiTypes;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.pulumi.core.internal.Constants;
import com.pulumi.deployment.internal.Monitor;
import java.util.concurrent.CompletableFuture;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;

/// Pulumi resource monitor that creates nothing: it records the registrations of a program as a
/// [ResourceGraph]. It answers every output with a token, also where the value is known, so that the graph has
/// a reference for each use.
final class RecordingMonitor implements Monitor {

    private final String stack;
    private final OutputTokens tokens;
    private final PlaceholderOutputs answers;
    private final DeclaredResources declared;

    RecordingMonitor(String stack, OutputTokens tokens) {
        this.stack = stack;
        this.tokens = tokens;
        this.answers = new PlaceholderOutputs(tokens);
        this.declared = new DeclaredResources(stack, tokens);
    }

    /// Records which sections a grant resource is for. Called before the resource is registered.
    void recordGrantReason(String logicalName, String reason) {
        declared.recordGrantReason(logicalName, reason);
    }

    /// The registrations so far, with references unresolved: see [ResourceGraph#readable()].
    ResourceGraph graph() {
        return declared.graph();
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            com.pulumi.resources.Resource resource, RegisterResourceRequest request) {
        var urn = Urn.of(stack, DeploymentTarget.PROJECT, request.getType(), request.getName());
        var response = RegisterResourceResponse.newBuilder().setUrn(urn.value());
        declared.resource(request);
        if (!request.getType().equals(PulumiTypes.STACK)) {
            response.setId(tokens.token(new Value.Reference(urn, Constants.IdPropertyName)))
                    .setObject(answers.of(resource, urn, request.getObject()));
        }
        return CompletableFuture.completedFuture(response.build());
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        declared.outputs(request.getOutputs());
        return CompletableFuture.allOf();
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return CompletableFuture.completedFuture(SupportsFeatureResponse.newBuilder()
                .setHasSupport(!request.getId().equals("resourceReferences"))
                .build());
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return unsupported("look-up " + request.getTok());
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return unsupported("call " + request.getTok());
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(
            com.pulumi.resources.Resource resource, ReadResourceRequest request) {
        return unsupported("read of " + request.getType());
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        return unsupported("package " + request.getName());
    }

    private static <T> CompletableFuture<T> unsupported(String what) {
        return CompletableFuture.failedFuture(
                new IllegalStateException("the program needs an account where none is: " + what));
    }
}
