package com.althq.platform.engine.pulumi.host;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.util.concurrent.TimeUnit;

/// The one thread that reads and writes what is said between the command and us.
///
/// gRPC's own are shared, and end a second after their last use. A JVM that ends before waits a third of a second for
/// threads that wait for the network.
final class GrpcEventLoop implements AutoCloseable {

    static final String THREAD = "engine";

    private static final long SECONDS = 5;

    private final EventLoopGroup group =
            new NioEventLoopGroup(1, Thread.ofPlatform().daemon().name(THREAD).factory());

    EventLoopGroup group() {
        return group;
    }

    /// What uses it must be closed already.
    @Override
    public void close() {
        var _ = group.shutdownGracefully(0, SECONDS, TimeUnit.SECONDS).awaitUninterruptibly(SECONDS, TimeUnit.SECONDS);
    }
}
