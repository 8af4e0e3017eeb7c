package com.althq.platform.engine.pulumi.host;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.util.concurrent.TimeUnit;

/// The one network thread of a language host and its monitors.
///
/// gRPC's own threads are shared and end one second after their last use; a JVM that exits earlier waits a
/// third of a second for them.
final class GrpcEventLoop implements AutoCloseable {

    static final String THREAD = "engine";

    private static final long SECONDS = 5;

    private final EventLoopGroup group =
            new NioEventLoopGroup(1, Thread.ofPlatform().daemon().name(THREAD).factory());

    EventLoopGroup group() {
        return group;
    }

    /// To be called after everything that uses it is closed.
    @Override
    public void close() {
        var _ = group.shutdownGracefully(0, SECONDS, TimeUnit.SECONDS).awaitUninterruptibly(SECONDS, TimeUnit.SECONDS);
    }
}
