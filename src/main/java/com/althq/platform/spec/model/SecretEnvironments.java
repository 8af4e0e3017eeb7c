package com.althq.platform.spec.model;

import java.util.Set;

/// The keys that encrypted secrets may use for environments, and the one that is in use.
///
/// @param environment the environment in use
/// @param key       the key that its values have
/// @param configuredKeys the keys of every environment that is configured; empty when none is, and then any key may be
///                    somebody's
public record SecretEnvironments(String environment, String key, Set<String> configuredKeys) {
    public SecretEnvironments {
        configuredKeys = Set.copyOf(configuredKeys);
    }
}
