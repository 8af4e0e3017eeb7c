package com.althq.platform.spec.model;

/// The phases in which sections' resources are declared, in this order; `after` orders sections within one phase.
public enum ProvisioningPhase {
    FOUNDATION,
    INFRASTRUCTURE,
    COMPUTE,
    NETWORKING
}
