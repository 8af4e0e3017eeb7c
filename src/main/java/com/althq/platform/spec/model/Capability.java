package com.althq.platform.spec.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of section in a platform.yaml: key, provisioning phase, and the sections that each always follows.
/// `after` can only name constants above, so the table has no cycles.
public enum Capability {
    STORAGE("storage", ProvisioningPhase.INFRASTRUCTURE),
    CACHE("cache", ProvisioningPhase.INFRASTRUCTURE),
    DATABASE("database", ProvisioningPhase.INFRASTRUCTURE),
    DYNAMODB("dynamodb", ProvisioningPhase.INFRASTRUCTURE),
    SERVICE_DISCOVERY("serviceDiscovery", ProvisioningPhase.INFRASTRUCTURE),
    S3("s3", ProvisioningPhase.INFRASTRUCTURE),
    AGENTCORE_RUNTIME("agentcoreRuntime", ProvisioningPhase.COMPUTE),
    COMPUTE("compute", ProvisioningPhase.COMPUTE, AGENTCORE_RUNTIME),
    LAMBDA("lambda", ProvisioningPhase.COMPUTE, AGENTCORE_RUNTIME),
    EVENTBRIDGE("eventbridge", ProvisioningPhase.COMPUTE);

    private final String key;
    private final ProvisioningPhase phase;
    private final List<Capability> after;

    Capability(String key, ProvisioningPhase phase, Capability... after) {
        this.key = key;
        this.phase = phase;
        this.after = List.of(after);
    }

    /// The key under `spec`.
    public String key() {
        return key;
    }

    public ProvisioningPhase phase() {
        return phase;
    }

    /// The sections that this one always follows when both are declared.
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
