package com.althq.platform.engine.pulumi.event;

import com.althq.platform.graph.Urn;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Passes on what happens, and remembers how long each deed took.
public final class Watched implements Progress {

    private final Progress progress;
    private final Map<String, Duration> took = new ConcurrentHashMap<>();

    public Watched(Progress progress) {
        this.progress = progress;
    }

    /// Zero for what nobody saw.
    Duration took(String operation, Urn urn) {
        return took.getOrDefault(key(operation, urn), Duration.ZERO);
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
    public void ended(Deed deed) {
        took.put(key(deed.operation(), deed.urn()), deed.took());
        progress.ended(deed);
    }

    private static String key(String operation, Urn urn) {
        return operation + " " + urn;
    }
}
