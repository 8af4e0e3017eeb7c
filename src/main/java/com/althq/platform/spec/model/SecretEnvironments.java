package com.althq.platform.spec.model;

import java.util.Set;

/// The keys that encrypted secrets may use for environments, and the one that is in use.
///
/// @param environment the environment in use
/// @param inUse       the key that its values have
/// @param known the keys of every environment that is configured; empty when none is, and then any key may be
///                    somebody's
public record SecretEnvironments(String environment, String inUse, Set<String> known) {
    public SecretEnvironments {
        known = Set.copyOf(known);
    }
}
