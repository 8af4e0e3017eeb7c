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
/// and acts on a [World] that is a file in a folder of its own. Beside it there are then `calls.jsonl` with every call,
/// and `faults.json` with what is to go wrong.
///
/// The engine finds it by `PULUMI_DEBUG_PROVIDERS`: see [#debugProviders()].
public final class StandIn implements AutoCloseable {

    private final Server server;
    private final World world;
    private final CallLog log;
    private final Faults faults;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private StandIn(Path file, Runnable crash) {
        world = World.at(file);
        log = CallLog.at(file.resolveSibling("calls.jsonl"));
        faults = Faults.at(file.resolveSibling("faults.json"), log);
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var provider = new Provider(world, new Calls(log, faults, this::port, closed, crash));
        server = NettyServerBuilder.forAddress(loopback)
                .addTransportFilter(Session.perConnection())
                .intercept(Session.perCall())
                .maxInboundMessageSize(Integer.MAX_VALUE)
                .addService(provider)
                .build();
    }

    /// Starts a server in this process. Several may share a world.
    ///
    /// @param world the file of the world; there need not be one yet
    public static StandIn start(Path world) {
        var here = new CompletableFuture<StandIn>();
        return started(world, () -> here.join().server.shutdownNow(), here);
    }

    /// Starts a server whose process ends where a fault says so.
    static StandIn alone(Path world) {
        return started(world, () -> Runtime.getRuntime().halt(137), new CompletableFuture<>());
    }

    private static StandIn started(Path world, Runnable crash, CompletableFuture<StandIn> here) {
        try {
            var standIn = new StandIn(world, crash);
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

    public World world() {
        return world;
    }

    public CallLog log() {
        return log;
    }

    public Faults faults() {
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
