package com.althq.platform.engine.pulumi.command;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.stream.Stream;

/// Says in one line why a program failed. One failure makes every other call of a program end too; those say
/// nothing.
public final class RootCause {

    private RootCause() {}

    /// The first cause that is one, for people.
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

    /// Ended because something else had failed, which the engine reports itself.
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
