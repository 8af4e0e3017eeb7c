package com.althq.platform.standin;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// A provider for the real engine that stands in for those of AWS and Cloudflare: it takes the same calls on one port
/// of this machine, checks inputs against the published schema, decides replacements by what the real ones answered,
/// and acts on a [SimulatedAccount] that is a file in a folder of its own. Beside it there are then `calls.jsonl` with
/// every call,
/// and `faults.json` with what is to go wrong.
///
/// The engine finds it by `PULUMI_DEBUG_PROVIDERS`: see [#debugProviders()].
public final class StandInProvider implements AutoCloseable {

    private final Server server;
    private final SimulatedAccount world;
    private final ProviderCallLog log;
    private final FaultFile faults;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private StandInProvider(Path file, Runnable crash) {
        world = SimulatedAccount.at(file);
        log = ProviderCallLog.at(file.resolveSibling("calls.jsonl"));
        faults = FaultFile.at(file.resolveSibling("faults.json"), log);
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var provider = new ProviderServer(world, new CallInterceptor(log, faults, this::port, closed, crash));
        server = NettyServerBuilder.forAddress(loopback)
                .addTransportFilter(ProviderSession.perConnection())
                .intercept(ProviderSession.perCall())
                .maxInboundMessageSize(Integer.MAX_VALUE)
                .addService(provider)
                .build();
    }

    /// Starts a server in this process. Several may share a world.
    ///
    /// @param world the file of the world; there need not be one yet
    public static StandInProvider start(Path world) {
        var here = new CompletableFuture<StandInProvider>();
        return started(world, () -> here.join().server.shutdownNow(), here);
    }

    /// Starts a server whose process ends where a fault says so.
    static StandInProvider alone(Path world) {
        return started(world, () -> Runtime.getRuntime().halt(137), new CompletableFuture<>());
    }

    private static StandInProvider started(Path world, Runnable crash, CompletableFuture<StandInProvider> here) {
        try {
            var standIn = new StandInProvider(world, crash);
            standIn.server.start();
            here.complete(standIn);
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /// The value of `PULUMI_DEBUG_PROVIDERS` for the engine that is to use it.
    public String debugProviders() {
        return "aws:%1$d,cloudflare:%1$d".formatted(port());
    }

    public SimulatedAccount world() {
        return world;
    }

    public ProviderCallLog log() {
        return log;
    }

    public FaultFile faults() {
        return faults;
    }

    void awaitEnd() throws InterruptedException {
        server.awaitTermination();
    }

    @Override
    public void close() {
        closed.complete(null);
        server.shutdownNow();
    }
}
