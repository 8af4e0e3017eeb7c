package com.althq.platform.engine.pulumi.host;

import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.program.ProgramRun;
import com.althq.platform.engine.program.SilentEngine;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.RootCause;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import pulumirpc.Language.GetRequiredPackagesRequest;
import pulumirpc.Language.GetRequiredPackagesResponse;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc;
import pulumirpc.Plugin.PluginInfo;

/// gRPC server through which the Pulumi CLI runs our program: the CLI connects to its port on the loopback
/// interface and names the engine's address, and the program runs in this process.
public final class LanguageHost implements AutoCloseable {

    private static final long SECONDS = 5;

    private final Server server;
    private final ExecutorService handlers;
    private final GrpcEventLoop loop;
    private final DeclaredResources declared;
    private final AtomicReference<Optional<RuntimeException>> failure;

    private LanguageHost(
            Server server,
            ExecutorService handlers,
            GrpcEventLoop loop,
            DeclaredResources declared,
            AtomicReference<Optional<RuntimeException>> failure) {
        this.server = server;
        this.handlers = handlers;
        this.loop = loop;
        this.declared = declared;
        this.failure = failure;
    }

    /// The program that runs when the engine asks for it.
    public interface Program {
        /// @param monitor registers the program's resources
        /// @throws RuntimeException to stop the engine; the message is shown to people
        void run(RunRequest request, EngineMonitor monitor);
    }

    /// For commands that connect and run no program.
    public static LanguageHost withoutProgram() {
        return withGuardOnly(() -> {});
    }

    /// For commands that run no program, with a guard that runs when the engine holds the lock and has done
    /// nothing yet: it then asks for the required packages.
    ///
    /// @param guard its exception is kept in [#failure]; the engine continues all the same, so the guard has to
    ///     stop it before
    public static LanguageHost withGuardOnly(Runnable guard) {
        return at(
                anyPort(),
                new DeclaredResources(""),
                (_, _) -> {
                    throw new IllegalStateException("this command runs no program");
                },
                guard);
    }

    /// @throws EnvironmentFailureException if no port is available
    public static LanguageHost of(DeclaredResources declared, Program program) {
        return of(declared, program, () -> {});
    }

    /// The same with a guard, see [#withGuardOnly].
    public static LanguageHost of(DeclaredResources declared, Program program, Runnable guard) {
        return at(anyPort(), declared, program, guard);
    }

    /// @param address the address to listen on; port 0 for any free one
    static LanguageHost at(InetSocketAddress address, DeclaredResources declared, Program program) {
        return at(address, declared, program, () -> {});
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static LanguageHost at(
            InetSocketAddress address, DeclaredResources declared, Program program, Runnable guard) {
        var failure = new AtomicReference<Optional<RuntimeException>>(Optional.empty());
        var loop = new GrpcEventLoop();
        var handlers = Executors.newVirtualThreadPerTaskExecutor();
        var runtime = new Requests(program, declared, loop, guard, failure);
        try {
            var server = NettyServerBuilder.forAddress(address)
                    .channelType(NioServerSocketChannel.class)
                    .bossEventLoopGroup(loop.group())
                    .workerEventLoopGroup(loop.group())
                    .executor(handlers)
                    .addService(runtime)
                    .build()
                    .start();
            return new LanguageHost(server, handlers, loop, declared, failure);
        } catch (IOException e) {
            handlers.close();
            loop.close();
            throw EnvironmentFailureException.couldNotTell(
                    "no port on this machine's own address could be had: " + e.getMessage() + ". Nothing was changed.");
        }
    }

    /// Connects to an engine.
    ///
    /// @param declared records every registered resource and the stack's outputs
    public EngineMonitor monitor(String address, DeclaredResources declared) {
        return new EngineMonitor(address, declared, loop);
    }

    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /// The first exception of the program or the guard.
    public Optional<RuntimeException> failure() {
        return failure.get();
    }

    /// Forgets what the program declared and why it stopped: another command is going to run it from its beginning.
    public void reset() {
        declared.clear();
        failure.set(Optional.empty());
    }

    /// Waits for a program that still runs: its engine is gone, and its calls fail, for which the event loop is
    /// needed.
    @Override
    public void close() {
        server.shutdownNow();
        try {
            var _ = server.awaitTermination(SECONDS, TimeUnit.SECONDS);
            handlers.shutdown();
            var _ = handlers.awaitTermination(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        loop.close();
    }

    private static final class Requests extends LanguageRuntimeGrpc.LanguageRuntimeImplBase {

        private final Program program;
        private final DeclaredResources declared;
        private final GrpcEventLoop loop;
        private final Runnable guard;
        private final AtomicReference<Optional<RuntimeException>> failure;

        Requests(
                Program program,
                DeclaredResources declared,
                GrpcEventLoop loop,
                Runnable guard,
                AtomicReference<Optional<RuntimeException>> failure) {
            this.program = program;
            this.declared = declared;
            this.loop = loop;
            this.guard = guard;
            this.failure = failure;
        }

        @Override
        public void getRequiredPackages(
                GetRequiredPackagesRequest request, StreamObserver<GetRequiredPackagesResponse> answer) {
            try {
                guard.run();
                reply(answer, GetRequiredPackagesResponse.getDefaultInstance());
            } catch (RuntimeException e) {
                failed(e);
                answer.onError(Status.ABORTED.withDescription(RootCause.line(e)).asRuntimeException());
            }
        }

        @Override
        public void getPluginInfo(com.google.protobuf.Empty request, StreamObserver<PluginInfo> answer) {
            reply(answer, PluginInfo.newBuilder().setVersion("1.0.0").build());
        }

        @Override
        public void run(RunRequest request, StreamObserver<RunResponse> answer) {
            try (var monitor = new EngineMonitor(request.getMonitorAddress(), declared, loop)) {
                program.run(request, monitor);
                reply(answer, RunResponse.getDefaultInstance());
            } catch (RuntimeException e) {
                failed(e);
                var line = RootCause.line(e);
                reply(
                        answer,
                        line.isEmpty()
                                ? RunResponse.newBuilder().setBail(true).build()
                                : RunResponse.newBuilder().setError(line).build());
            }
        }

        private void failed(RuntimeException e) {
            failure.updateAndGet(it -> it.isPresent() ? it : Optional.of(e));
        }

        private static <T> void reply(StreamObserver<T> answer, T message) {
            answer.onNext(message);
            answer.onCompleted();
        }
    }

    /// Runs a program of the Pulumi SDK against an engine.
    public static void run(RunRequest request, EngineMonitor monitor, Consumer<com.pulumi.Context> program) {
        ProgramRun.run(request.getStack(), request.getDryRun(), program, new SilentEngine(), monitor);
    }
}
