package com.althq.platform.engine.pulumi.event;

import com.althq.platform.graph.Urn;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Forwards progress and records how long each step took.
public final class TimingProgress implements Progress {

    private final Progress progress;
    private final Map<String, Duration> duration = new ConcurrentHashMap<>();

    public TimingProgress(Progress progress) {
        this.progress = progress;
    }

    /// Zero for a step that was not reported.
    Duration duration(String operation, Urn urn) {
        return duration.getOrDefault(key(operation, urn), Duration.ZERO);
    }

    @Override
    public void phase(String what) {
        progress.phase(what);
    }

    @Override
    public void begun(String operation, Urn urn) {
        progress.begun(operation, urn);
    }

    @Override
    public void ended(CompletedStep step) {
        duration.put(key(step.operation(), step.urn()), step.took());
        progress.ended(step);
    }

    private static String key(String operation, Urn urn) {
        return operation + " " + urn;
    }
}
