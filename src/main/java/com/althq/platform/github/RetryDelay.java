package com.althq.platform.github;

import java.time.Duration;

/// Waits before a retry; replaced in tests.
@FunctionalInterface
public interface RetryDelay {

    void of(Duration duration) throws InterruptedException;

    /// Sleeps.
    RetryDelay REAL = Thread::sleep;
}
