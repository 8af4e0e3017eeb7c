package com.althq.platform.engine.pulumi;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Supplier;

/// Waits for somebody else's lock: longer each time, and never in step with others who wait too.
final class LockPatience {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long GLANCE_MILLIS = 200;

    private final Duration patience;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Random jitter = new Random();

    /// @param patience how long to wait in all; zero for not at all
    LockPatience(Duration patience, Progress progress, Cancellation cancellation) {
        this.patience = patience;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /// Tries again while somebody holds the lock.
    ///
    /// @throws TroubleException of kind LOCKED if somebody still does when patience is over
    <T> T attempt(Supplier<T> attempt) {
        var until = Instant.now().plus(patience);
        var pause = FIRST;
        while (true) {
            try {
                return attempt.get();
            } catch (TroubleException e) {
                var left = Duration.between(Instant.now(), until);
                if (e.kind() != TroubleException.Kind.LOCKED || left.isNegative() || left.isZero()) {
                    throw e;
                }
                progress.phase("waiting for the lock, for %d s at most: %s".formatted(left.toSeconds(), e.cause()));
                rest(least(left, pause));
                pause = least(LONGEST, pause.multipliedBy(2));
            }
        }
    }

    /// Between a half and the whole of it, unless somebody wants to stop.
    private void rest(Duration pause) {
        var until = Instant.now().plusMillis((long) (pause.toMillis() * (0.5 + jitter.nextDouble() / 2)));
        try {
            while (Instant.now().isBefore(until) && !cancellation.isRequested()) {
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (cancellation.isRequested()) {
            throw TroubleException.couldNotTell("cancelled while waiting for the lock. Nothing was changed.");
        }
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
