package com.althq.platform.standin;

import com.althq.platform.engine.program.ProgramRun;
import com.google.protobuf.Empty;
import com.pulumi.Context;
import com.pulumi.deployment.internal.Engine;
import com.pulumi.deployment.internal.GrpcMonitor;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;
import pulumirpc.Language.GetRequiredPackagesRequest;
import pulumirpc.Language.GetRequiredPackagesResponse;
import pulumirpc.Language.LanguageHandshakeRequest;
import pulumirpc.Language.LanguageHandshakeResponse;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc;
import pulumirpc.Plugin.PluginInfo;

/// The least that the engine needs to run a program that is in this process.
final class ProgramHost extends LanguageRuntimeGrpc.LanguageRuntimeImplBase implements AutoCloseable {

    private final Server server;
    private final Consumer<Context> program;

    ProgramHost(Consumer<Context> program) throws IOException {
        this.program = program;
        this.server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(this)
                .build()
                .start();
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void handshake(LanguageHandshakeRequest request, StreamObserver<LanguageHandshakeResponse> observer) {
        answer(observer, LanguageHandshakeResponse.getDefaultInstance());
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
        answer(observer, PluginInfo.newBuilder().setVersion("1.0.0").build());
    }

    @Override
    public void getRequiredPackages(
            GetRequiredPackagesRequest request, StreamObserver<GetRequiredPackagesResponse> observer) {
        answer(observer, GetRequiredPackagesResponse.getDefaultInstance());
    }

    @Override
    public void run(RunRequest request, StreamObserver<RunResponse> observer) {
        try {
            ProgramRun.run(
                    request.getStack(),
                    request.getDryRun(),
                    program,
                    new Mute(),
                    new GrpcMonitor(request.getMonitorAddress()));
            answer(observer, RunResponse.getDefaultInstance());
        } catch (RuntimeException e) {
            answer(observer, RunResponse.newBuilder().setError(e.toString()).build());
        }
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> observer) {
        answer(observer, request);
    }

    private static <A> void answer(StreamObserver<A> observer, A answer) {
        observer.onNext(answer);
        observer.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /// The engine is told nothing: every input is in what the SDK has to say.
    private static final class Mute implements Engine {

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
}
