package com.althq.platform.config;

import java.util.List;
import java.util.Optional;

/// Where a specification is to be applied.
///
/// @param account    12 digits; empty when nobody said which
/// @param imageTag   the tag of every container image, the commit as a rule; `latest` when none is given
/// @param repository `owner/name` of the service's repository, for the tags
/// @param protect    whether what holds data is protected from deletion
/// @param privateSubnets only so that a preview without an account shows the right number of what there is one of
///                       in each; empty when nobody said which
public record Target(
        String environment,
        String region,
        Optional<String> account,
        Optional<String> imageTag,
        Optional<String> repository,
        boolean protect,
        List<String> privateSubnets) {

    public Target {
        privateSubnets = List.copyOf(privateSubnets);
    }

    /// A target whose subnets nobody named.
    public Target(
            String environment,
            String region,
            Optional<String> account,
            Optional<String> imageTag,
            Optional<String> repository,
            boolean protect) {
        this(environment, region, account, imageTag, repository, protect, List.of());
    }

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

    /// The stack of a service: `{environment}.{service}.{region}`.
    public String stack(String service) {
        return environment + "." + service + "." + region;
    }

    /// The partition that the region is in, for ARNs.
    public String partition() {
        if (region.startsWith("us-gov-")) {
            return "aws-us-gov";
        }
        return region.startsWith("cn-") ? "aws-cn" : "aws";
    }
}
