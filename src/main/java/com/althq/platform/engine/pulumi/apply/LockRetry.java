package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.event.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Supplier;

/// Retries an action while another process holds the stack's lock, with random pauses that double from 1 s up
/// to 20 s, within a total time.
final class LockRetry {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 200;

    private final Progress progress;
    private final Cancellation cancellation;
    private final Random jitter;
    private final Sleeper sleeper;
    private Duration remaining;
    private Duration pause = FIRST;

    /// Sleeps; replaced in tests.
    interface Sleeper {
        /// Returns after that time, or earlier on cancellation.
        void sleep(Duration time);
    }

    /// @param patience the total of the pauses; zero for no retry. The time of the attempts does not count
    LockRetry(Duration patience, Progress progress, Cancellation cancellation) {
        this(patience, progress, cancellation, new Random(), time -> sleep(time, cancellation));
    }

    LockRetry(Duration patience, Progress progress, Cancellation cancellation, Random jitter, Sleeper rest) {
        this.remaining = patience;
        this.progress = progress;
        this.cancellation = cancellation;
        this.jitter = jitter;
        this.sleeper = rest;
    }

    /// Runs the attempt again while it fails with LOCKED.
    ///
    /// @throws EnvironmentFailureException of kind LOCKED when no time is left
    <T> T retryWhileLocked(Supplier<T> attempt) {
        while (true) {
            try {
                return attempt.get();
            } catch (EnvironmentFailureException e) {
                if (e.kind() != EnvironmentFailureException.Kind.LOCKED || !hasTimeLeft()) {
                    throw e;
                }
                pause("waiting for the lock, for %d s at most: %s".formatted(remaining.toSeconds(), e.cause()));
            }
        }
    }

    /// Whether another pause is possible.
    boolean hasTimeLeft() {
        return remaining.isPositive();
    }

    /// Sleeps once: a random time between half and all of the present pause, which then doubles.
    ///
    /// @param why one line for the progress output
    /// @throws EnvironmentFailureException on cancellation
    void pause(String why) {
        progress.phase(why);
        var whole = min(remaining, pause);
        var time = Duration.ofMillis(Math.ceilDiv(whole.toMillis() + jitter.nextLong(whole.toMillis() + 1), 2));
        sleeper.sleep(time);
        if (cancellation.isRequested()) {
            throw EnvironmentFailureException.couldNotTell(
                    "cancelled while waiting for the lock. Nothing was changed.");
        }
        remaining = remaining.minus(time);
        pause = min(LONGEST, pause.multipliedBy(2));
    }

    private static void sleep(Duration time, Cancellation cancellation) {
        var until = Instant.now().plus(time);
        try {
            while (Instant.now().isBefore(until) && !cancellation.isRequested()) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
