package com.althq.platform.config;

import java.util.List;
import java.util.Optional;

/// The environment, account and region that a specification is applied to, and what depends on them.
///
/// @param account        12 digits, if known
/// @param imageTag       the tag of every container image, as a rule the commit; `latest` if empty
/// @param repository     `owner/name` of the service's repository, for tags
/// @param protect        whether resources with data are protected from deletion
/// @param secretsAs      the key of this environment's values in secrets of the KMS form
/// @param privateSubnets configured private subnets, one per Availability Zone; empty if they are looked up
/// @param shared         the names for look-ups of shared infrastructure
public record DeploymentTarget(
        String environment,
        String region,
        Optional<String> account,
        Optional<String> imageTag,
        Optional<String> repository,
        boolean protect,
        String secretsAs,
        List<String> privateSubnets,
        SharedLookupNames shared) {

    /// The Pulumi project of all stacks.
    public static final String PROJECT = "platform-engine";

    /// The pattern of an environment's name, which is part of stack names.
    public static final String ENVIRONMENT = "[A-Za-z0-9][A-Za-z0-9_-]{0,62}";

    /// The pattern of a region's name.
    public static final String REGION = "[a-z]{2,3}(-[a-z]+)+-[0-9]";

    public static final String ACCOUNT = "[0-9]{12}";

    /// The pattern of a tag, from the OCI distribution specification.
    public static final String IMAGE_TAG = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";

    public static final String DEFAULT_ENVIRONMENT = "dev";
    public static final String DEFAULT_REGION = "us-west-2";

    public DeploymentTarget {
        privateSubnets = List.copyOf(privateSubnets);
    }

    /// With the defaults of a repository without configuration.
    public DeploymentTarget(
            String environment,
            String region,
            Optional<String> account,
            Optional<String> imageTag,
            Optional<String> repository,
            boolean protect) {
        this(
                environment,
                region,
                account,
                imageTag,
                repository,
                protect,
                environment,
                List.of(),
                SharedLookupNames.DEFAULT);
    }

    /// The full name of a service's stack: `{environment}.{service}.{region}`.
    public String stack(String service) {
        return environment + "." + service + "." + region;
    }

    /// The name of Cloudflare Access's identity provider.
    public String identityProvider() {
        return shared.identityProvider(environment);
    }

    /// The AWS partition of the region, for ARNs.
    public String partition() {
        if (region.startsWith("us-gov-")) {
            return "aws-us-gov";
        }
        return region.startsWith("cn-") ? "aws-cn" : "aws";
    }
}
