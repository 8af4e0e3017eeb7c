package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.spec.model.PlatformSpec;
import java.util.concurrent.CompletableFuture;
import pulumirpc.Resource.SupportsFeatureRequest;

/// Runs the program offline and opens a gRPC connection once, on a thread of its own, while the first commands
/// start. Classes are then loaded and compiled when the engine needs them.
public final class ProgramWarmUp {

    private final CompletableFuture<ResourceGraph> declared;

    private ProgramWarmUp(CompletableFuture<ResourceGraph> declared) {
        this.declared = declared;
    }

    public static ProgramWarmUp start(DeploymentTarget target, PlatformSpec spec) {
        return new ProgramWarmUp(CompletableFuture.supplyAsync(
                () -> {
                    connect();
                    return new OfflineEngine().graph(target, spec);
                },
                it -> Thread.ofPlatform().daemon().name("rehearsal").start(it)));
    }

    /// The offline graph of the program.
    ///
    /// @throws RuntimeException if the program fails
    public ResourceGraph declared() {
        return PreviewRun.join(declared);
    }

    /// Failures are ignored: the real connection reports them.
    private static void connect() {
        try (var host = LanguageHost.withoutProgram();
                var monitor = host.monitor(host.address(), new DeclaredResources(""))) {
            var _ = monitor.supportsFeatureAsync(SupportsFeatureRequest.getDefaultInstance())
                    .exceptionally(_ -> null)
                    .join();
        } catch (EnvironmentFailureException e) {
            return;
        }
    }
}
