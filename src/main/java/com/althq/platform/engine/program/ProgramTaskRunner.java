package com.althq.platform.engine.program;

import com.pulumi.deployment.internal.Runner;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Task runner of the Pulumi SDK that counts open tasks and completes with the last one. The SDK's own runner
/// polls on the common pool, which on JDK 25 with one or two processors starves the tasks that it waits for.
public final class ProgramTaskRunner implements Runner {

    /// Open tasks; the program itself is one of them until it has returned.
    private final AtomicInteger open = new AtomicInteger(1);

    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

    @Override
    public <T> void registerTask(String description, CompletableFuture<T> task) {
        open.incrementAndGet();
        var _ = task.whenComplete((_, failure) -> {
            if (failure != null) {
                failures.add(failure instanceof Exception it ? it : new IllegalStateException(description, failure));
            }
            close();
        });
    }

    @Override
    public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> callback) {
        Optional<T> value = Optional.empty();
        try {
            value = Optional.of(callback.get());
        } catch (RuntimeException e) {
            failures.add(e);
        }
        close();
        var result = value;
        return drained.thenApply(_ -> new Outcome<>(List.copyOf(failures), result));
    }

    private void close() {
        if (open.decrementAndGet() == 0) {
            drained.complete(null);
        }
    }

    private static final class Outcome<T> extends Result<T> {
        Outcome(List<Exception> failures, Optional<T> result) {
            super(
                    failures.isEmpty() ? ProcessExitedSuccessfully : ProcessExitedAfterLoggingUserActionableMessage,
                    failures,
                    result);
        }
    }
}
