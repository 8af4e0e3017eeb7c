package com.althq.platform.config;

import java.util.List;
import java.util.Optional;

/// One environment of the configuration, with every default applied.
///
/// @param branch          what is merged to this branch goes to this environment
/// @param account         12 digits
/// @param backend         where Pulumi keeps the state
/// @param secretsProvider what encrypts the secrets in the state
/// @param secretsAs       the key of values in the KMS form; the environment's name when empty
/// @param protect         whether what holds data is protected from deletion
/// @param strictReview    whether any moved part of a review refuses an apply
/// @param approvals       how many people must have approved what is applied
/// @param privateSubnets  ids, for an offline preview only
public record EnvironmentConfiguration(
        Optional<String> branch,
        Optional<String> account,
        String region,
        Optional<String> backend,
        Optional<String> secretsProvider,
        Optional<String> secretsAs,
        boolean protect,
        boolean strictReview,
        int approvals,
        List<String> privateSubnets) {

    /// One that nobody configured.
    public static final EnvironmentConfiguration DEFAULT = new EnvironmentConfiguration(
            Optional.empty(),
            Optional.empty(),
            DeploymentTarget.DEFAULT_REGION,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            0,
            List.of());

    public EnvironmentConfiguration {
        privateSubnets = List.copyOf(privateSubnets);
    }
}
