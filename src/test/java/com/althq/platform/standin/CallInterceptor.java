package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// What is common to all calls: they are written down, and what is to go wrong with them does.
final class CallInterceptor {

    private static final long NANOS = 1_000_000_000L;
    private static final long GLANCE_MILLIS = 20;

    private final ProviderCallLog log;
    private final FaultFile faults;
    private final IntSupplier port;
    private final CompletableFuture<Void> closed;
    private final Runnable crash;
    private final AtomicInteger numbers = new AtomicInteger();

    /// @param closed done when the server is to end
    /// @param crash  ends the process
    CallInterceptor(
            ProviderCallLog log, FaultFile faults, IntSupplier port, CompletableFuture<Void> closed, Runnable crash) {
        this.log = log;
        this.faults = faults;
        this.port = port;
        this.closed = closed;
        this.crash = crash;
    }

    /// A call that names no resource.
    <A> void answer(StreamObserver<A> observer, String operation, String subject, Supplier<A> work) {
        answer(observer, ProviderCall.of(operation, subject, "", false), WireJson.JSON.nullNode(), work, _ -> "");
    }

    /// @param inputs what the message of a fault may quote
    /// @param id     of the resource, from the answer
    <A> void answer(
            StreamObserver<A> observer, ProviderCall call, JsonNode inputs, Supplier<A> work, Function<A, String> id) {
        var session = ProviderSession.current();
        var begun = call.started(numbers.incrementAndGet(), port.getAsInt(), session.engine(), now());
        log.add(begun);
        try {
            var answer = answer(begun, session, inputs, work);
            log.add(begun.ended(true, id.apply(answer), now()));
            observer.onNext(answer);
            observer.onCompleted();
        } catch (ProviderRefusalException e) {
            log.add(begun.ended(false, call.id(), now()));
            observer.onError(Status.UNKNOWN.withDescription(e.getMessage()).asException());
        } catch (RuntimeException | LinkageError e) {
            log.add(begun.ended(false, call.id(), now()));
            observer.onError(Status.INTERNAL
                    .withDescription("the stand-in provider is broken: " + e)
                    .withCause(e)
                    .asException());
        }
    }

    private <A> A answer(ProviderCall call, ProviderSession session, JsonNode inputs, Supplier<A> work) {
        var fault = faults.striking(call);
        if (fault.isEmpty()) {
            return work.get();
        }
        var it = fault.get();
        if (it.millis() > 0) {
            pause(it, session);
        }
        if (it.crash()) {
            if (it.made()) {
                var _ = work.get();
            }
            crash.run();
        }
        var fails = !it.message().isEmpty();
        if (fails && !it.made()) {
            throw new ProviderRefusalException(quoting(it.message(), inputs));
        }
        var answer = work.get();
        if (fails) {
            throw new ProviderRefusalException(quoting(it.message(), inputs));
        }
        return answer;
    }

    private void pause(InjectedFault fault, ProviderSession session) {
        var end = fault.obeys() ? CompletableFuture.anyOf(closed, session.cancelled()) : closed;
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(fault.millis());
        try {
            while (System.nanoTime() < until && faults.has(fault)) {
                if (ended(end)) {
                    throw new ProviderRefusalException("operation error: request canceled, context canceled");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderRefusalException("the stand-in provider was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits a moment for it.
    private static boolean ended(CompletableFuture<?> end) throws InterruptedException, ExecutionException {
        try {
            var _ = end.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static String quoting(String message, JsonNode inputs) {
        var quoted = message;
        for (var input : inputs.properties()) {
            quoted = quoted.replace(
                    "{input." + input.getKey() + "}", input.getValue().asText());
        }
        return quoted;
    }

    private static long now() {
        var now = Instant.now();
        return now.getEpochSecond() * NANOS + now.getNano();
    }
}
