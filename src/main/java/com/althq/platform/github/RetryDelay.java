package com.althq.platform.github;

import java.time.Duration;

/// Waits; a test's does not.
@FunctionalInterface
public interface RetryDelay {

    void of(Duration duration) throws InterruptedException;

    /// The one that really does.
    RetryDelay REAL = Thread::sleep;
}
