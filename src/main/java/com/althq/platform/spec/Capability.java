package com.althq.platform.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of section that a platform.yaml can declare: key, phase, and which earlier one each always follows.
/// `after` can only name constants above it, so a cycle in this table cannot be written.
public enum Capability {
    STORAGE("storage", Phase.INFRASTRUCTURE),
    CACHE("cache", Phase.INFRASTRUCTURE),
    DATABASE("database", Phase.INFRASTRUCTURE),
    DYNAMODB("dynamodb", Phase.INFRASTRUCTURE),
    SERVICE_DISCOVERY("serviceDiscovery", Phase.INFRASTRUCTURE),
    S3("s3", Phase.INFRASTRUCTURE),
    AGENTCORE_RUNTIME("agentcoreRuntime", Phase.COMPUTE),
    COMPUTE("compute", Phase.COMPUTE, AGENTCORE_RUNTIME),
    LAMBDA("lambda", Phase.COMPUTE, AGENTCORE_RUNTIME),
    EVENTBRIDGE("eventbridge", Phase.COMPUTE);

    private final String key;
    private final Phase phase;
    private final List<Capability> after;

    Capability(String key, Phase phase, Capability... after) {
        this.key = key;
        this.phase = phase;
        this.after = List.of(after);
    }

    /// The key under `spec`.
    public String key() {
        return key;
    }

    public Phase phase() {
        return phase;
    }

    /// What this one always follows when both are declared.
    public List<Capability> after() {
        return after;
    }

    /// Whether this section runs programs of the service, which get its secrets as environment variables.
    public boolean runsPrograms() {
        return switch (this) {
            case COMPUTE, LAMBDA, AGENTCORE_RUNTIME -> true;
            case STORAGE, CACHE, DATABASE, DYNAMODB, SERVICE_DISCOVERY, S3, EVENTBRIDGE -> false;
        };
    }

    public static Optional<Capability> ofKey(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }
}
