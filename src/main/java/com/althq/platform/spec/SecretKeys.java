package com.althq.platform.spec;

import java.util.Set;

/// The keys that encrypted secrets may use for environments, and the one that is in use.
///
/// @param environment the environment in use
/// @param inUse       the key that its values have
/// @param known       the keys of every environment that is configured; empty when none is, and then any key may be
///                    somebody's
public record SecretKeys(String environment, String inUse, Set<String> known) {
    public SecretKeys {
        known = Set.copyOf(known);
    }
}
