package com.althq.platform.spec.model;

import java.util.Set;

/// The environment keys that encrypted secrets may have, and the key of the environment in use.
///
/// @param environment name of the environment in use
/// @param key       the key of its values
/// @param configuredKeys the keys of all configured environments; empty when none is configured, and then any key
///                       is accepted
public record SecretEnvironmentKeys(String environment, String key, Set<String> configuredKeys) {
    public SecretEnvironmentKeys {
        configuredKeys = Set.copyOf(configuredKeys);
    }
}
