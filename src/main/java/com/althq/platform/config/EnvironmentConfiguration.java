package com.althq.platform.config;

import java.util.List;
import java.util.Optional;

/// The configuration of one environment with all defaults applied.
///
/// @param branch          pull requests to this branch belong to the environment
/// @param account         12 digits
/// @param backend         the URL of Pulumi's backend
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

    /// An environment without configuration.
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
