package com.althq.platform.github;

import java.time.Duration;

/// Waits; a test's does not.
@FunctionalInterface
public interface Pause {

    void of(Duration duration) throws InterruptedException;

    /// The one that really does.
    Pause REAL = Thread::sleep;
}
