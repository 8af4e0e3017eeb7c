package com.althq.platform.engine.pulumi.command;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.stream.Stream;

/// Finds the first cause of a failed program, as one line. One failure cancels every other call of the program;
/// the cancellations are skipped.
public final class RootCause {

    private RootCause() {}

    /// The first cause, for people; empty if the engine reports it itself.
    public static String line(Throwable failure) {
        return all(failure)
                .filter(it -> !isConsequence(it))
                .findFirst()
                .map(RootCause::text)
                .orElse("");
    }

    private static Stream<Throwable> all(Throwable failure) {
        return Stream.concat(Stream.of(failure), Stream.of(failure.getSuppressed()));
    }

    /// Whether the call was cancelled because of another failure, which the engine reports itself.
    private static boolean isConsequence(Throwable failure) {
        return failure instanceof StatusRuntimeException it
                && (it.getStatus().getCode() == Status.Code.CANCELLED
                        || it.getStatus().getCode() == Status.Code.UNAVAILABLE);
    }

    private static String text(Throwable failure) {
        return failure instanceof StatusRuntimeException it && it.getStatus().getDescription() != null
                ? it.getStatus().getDescription()
                : String.valueOf(failure.getMessage());
    }
}
