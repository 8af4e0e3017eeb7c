package com.althq.platform.engine.program;

import com.pulumi.deployment.internal.Engine;
import java.util.concurrent.CompletableFuture;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;

/// Pulumi engine client that discards the program's log messages: the SDK's debug log contains all inputs in
/// clear, secrets included.
public final class SilentEngine implements Engine {

    @Override
    public CompletableFuture<Void> logAsync(LogRequest request) {
        return CompletableFuture.allOf();
    }

    @Override
    public CompletableFuture<GetRootResourceResponse> getRootResourceAsync(GetRootResourceRequest request) {
        return CompletableFuture.completedFuture(GetRootResourceResponse.getDefaultInstance());
    }

    @Override
    public CompletableFuture<RequirePulumiVersionResponse> requirePulumiVersionAsync(
            RequirePulumiVersionRequest request) {
        return CompletableFuture.completedFuture(RequirePulumiVersionResponse.getDefaultInstance());
    }
}
