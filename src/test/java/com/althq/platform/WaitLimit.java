package com.althq.platform;

import java.time.Duration;
import java.util.concurrent.Callable;

/// How long a test waits for something before it fails: longer than any machine needs, however busy it is.
public final class WaitLimit {

    public static final long SECONDS = 300;

    public static final Duration DURATION = Duration.ofSeconds(SECONDS);

    private static final long PAUSE_MILLIS = 20;

    private WaitLimit() {}

    /// Returns when the condition holds.
    ///
    /// @param what is waited for, for the message
    /// @throws AssertionError if it does not hold within the limit
    public static void await(String what, Callable<Boolean> condition) {
        var end = System.nanoTime() + DURATION.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() - end > 0) {
                    throw new AssertionError(what + " did not come within " + SECONDS + " s");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + what, e);
        } catch (Exception e) {
            throw new AssertionError("cannot tell whether there is " + what, e);
        }
    }
}
