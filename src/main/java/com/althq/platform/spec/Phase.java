package com.althq.platform.spec;

/// When a section's resources are declared. Phases run in this order; `after` orders sections within one.
public enum Phase {
    FOUNDATION,
    INFRASTRUCTURE,
    COMPUTE,
    NETWORKING
}
