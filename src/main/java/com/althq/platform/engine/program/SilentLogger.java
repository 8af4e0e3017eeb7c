package com.althq.platform.engine.program;

import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.resources.Resource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/// SDK logger that discards messages and counts errors: debug messages contain all inputs in clear, secrets
/// included. Failures are reported by the exceptions of the tasks.
final class SilentLogger implements EngineLogger {

    private final AtomicInteger errors = new AtomicInteger();

    @Override
    public CompletableFuture<Void> logAsync(
            Level level,
            String message,
            @Nullable Resource resource,
            @Nullable Integer streamId,
            @Nullable Boolean ephemeral) {
        if (level.equals(Level.SEVERE)) {
            errors.incrementAndGet();
        }
        return CompletableFuture.allOf();
    }

    @Override
    public boolean hasLoggedErrors() {
        return errors.get() > 0;
    }

    @Override
    public int getErrorCount() {
        return errors.get();
    }
}
