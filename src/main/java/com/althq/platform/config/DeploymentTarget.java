package com.althq.platform.config;

import java.util.List;
import java.util.Optional;

/// The environment, account and region that a specification is applied to.
///
/// @param account        12 digits; empty when nobody said which
/// @param imageTag       the tag of every container image, the commit as a rule; `latest` when none is given
/// @param repository     `owner/name` of the service's repository, for the tags
/// @param protect        whether what holds data is protected from deletion
/// @param secretsAs      the key that this environment's values have in secrets in the KMS form
/// @param privateSubnets the private subnets where somebody wrote them down, one per availability zone; empty as a rule
/// @param shared         what is looked up, by which names
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

    /// The Pulumi project that every stack belongs to.
    public static final String PROJECT = "platform-engine";

    /// What an environment may be called, as a regular expression; it is part of stack names.
    public static final String ENVIRONMENT = "[A-Za-z0-9][A-Za-z0-9_-]{0,62}";

    /// What a region looks like.
    public static final String REGION = "[a-z]{2,3}(-[a-z]+)+-[0-9]";

    public static final String ACCOUNT = "[0-9]{12}";

    /// The OCI distribution specification's grammar of a tag.
    public static final String IMAGE_TAG = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";

    public static final String DEFAULT_ENVIRONMENT = "dev";
    public static final String DEFAULT_REGION = "us-west-2";

    public DeploymentTarget {
        privateSubnets = List.copyOf(privateSubnets);
    }

    /// With the rest as it is where nobody configured anything.
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

    /// The stack of a service: `{environment}.{service}.{region}`.
    public String stack(String service) {
        return environment + "." + service + "." + region;
    }

    /// The name of the identity provider that people sign in with.
    public String identityProvider() {
        return shared.identityProvider(environment);
    }

    /// The partition that the region is in, for ARNs.
    public String partition() {
        if (region.startsWith("us-gov-")) {
            return "aws-us-gov";
        }
        return region.startsWith("cn-") ? "aws-cn" : "aws";
    }
}
