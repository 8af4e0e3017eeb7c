package com.althq.platform.spec.model;

/// When a section's resources are declared. Phases run in this order; `after` orders sections within one.
public enum ProvisioningPhase {
    FOUNDATION,
    INFRASTRUCTURE,
    COMPUTE,
    NETWORKING
}
