package com.althq.platform.engine.pulumi.host;

import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.graph.PulumiTypes;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.protobuf.Struct;
import com.pulumi.deployment.internal.Monitor;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
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
import pulumirpc.ResourceMonitorGrpc;

/// The resource monitor of a running Pulumi engine, over gRPC. It records what the program registers, and asks
/// for outputs that are partly unknown: otherwise an unknown output loses the resource that it comes from.
public final class EngineMonitor implements Monitor, AutoCloseable {

    private static final int LARGEST_MESSAGE = 400 * 1024 * 1024;
    private static final String REFERENCE = "::";

    private final ManagedChannel channel;
    private final ResourceMonitorGrpc.ResourceMonitorFutureStub stub;
    private final DeclaredResources declared;
    private final Map<String, CompletableFuture<String>> providers = new ConcurrentHashMap<>();

    /// @param declared records every registered resource and the stack's outputs
    EngineMonitor(String address, DeclaredResources declared, GrpcEventLoop loop) {
        this.channel = NettyChannelBuilder.forTarget(address)
                .channelType(NioSocketChannel.class)
                .eventLoopGroup(loop.group())
                .usePlaintext()
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .build();
        this.stub = ResourceMonitorGrpc.newFutureStub(channel);
        this.declared = declared;
    }

    /// The engine's reference to a provider, complete once it is registered.
    ///
    /// @param name its logical name
    public CompletableFuture<String> provider(String name) {
        return providers.computeIfAbsent(name, _ -> new CompletableFuture<>());
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            com.pulumi.resources.Resource resource, RegisterResourceRequest request) {
        declared.resource(request);
        var answer = future(stub.registerResource(
                request.toBuilder().setSupportsPartialValues(true).build()));
        if (PulumiTypes.isProvider(request.getType())) {
            var provider = provider(request.getName());
            var _ = answer.whenComplete((it, failure) -> {
                if (failure == null) {
                    provider.complete(it.getUrn() + REFERENCE + it.getId());
                } else {
                    provider.completeExceptionally(failure);
                }
            });
        }
        return answer;
    }

    /// Registers one resource and waits for the answer.
    public RegisterResourceResponse register(RegisterResourceRequest request) {
        return future(stub.registerResource(
                        request.toBuilder().setSupportsPartialValues(true).build()))
                .join();
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        Struct outputs = request.getOutputs();
        declared.outputs(outputs);
        return future(stub.registerResourceOutputs(request)).thenApply(_ -> null);
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return future(stub.supportsFeature(request));
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return future(stub.invoke(request));
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return future(stub.call(request));
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(
            com.pulumi.resources.Resource resource, ReadResourceRequest request) {
        return future(stub.readResource(request));
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        return future(stub.registerPackage(request));
    }

    private static <T> CompletableFuture<T> future(ListenableFuture<T> answer) {
        var future = new CompletableFuture<T>();
        answer.addListener(
                () -> {
                    try {
                        future.complete(answer.get());
                    } catch (ExecutionException e) {
                        future.completeExceptionally(e.getCause() == null ? e : e.getCause());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        future.completeExceptionally(e);
                    }
                },
                Runnable::run);
        return future;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
