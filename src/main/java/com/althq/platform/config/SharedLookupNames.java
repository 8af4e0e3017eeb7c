package com.althq.platform.config;

/// The names and tags for look-ups of shared infrastructure.
///
/// @param privateSubnetTag the tag of the account's private subnets
/// @param loadBalancer the name of the load balancer
/// @param cloudflareZoneParameter the SSM parameter with the zone's id
/// @param cloudflareTokenParameter the SSM parameter with the token of Cloudflare's API
/// @param identityProvider the name of Cloudflare Access's identity provider, with [#ENVIRONMENT] not replaced
public record SharedLookupNames(
        Tag privateSubnetTag,
        String loadBalancer,
        String cloudflareZoneParameter,
        String cloudflareTokenParameter,
        String identityProvider) {

    /// The placeholder for the environment's name.
    public static final String ENVIRONMENT = "{environment}";

    /// The names that the Python engine uses.
    public static final SharedLookupNames DEFAULT = new SharedLookupNames(
            new Tag("network", "private"),
            "product-external-alb",
            "/cloudflare/zone_id",
            "/cloudflare/platform_infra_token",
            ENVIRONMENT + " althq-frontend Pages Previews");

    /// A tag in AWS.
    public record Tag(String key, String value) {

        /// Parses `key=value`; the key contains no `=`.
        static Tag of(String text) {
            var parts = text.split("=", 2);
            return new Tag(parts[0], parts[1]);
        }
    }

    /// The name of the identity provider of one environment.
    public String identityProvider(String environment) {
        return identityProvider.replace(ENVIRONMENT, environment);
    }
}
