package com.althq.platform.config;

/// The names and tags by which the shared infrastructure is looked up.
///
/// @param privateSubnetTag         the tag that the private subnets of the account have
/// @param loadBalancer             the name of the load balancer
/// @param cloudflareZoneParameter  the SSM parameter with the zone's id
/// @param cloudflareTokenParameter the SSM parameter with the token of Cloudflare's API
/// @param identityProvider the name of Cloudflare Access's identity provider, [#ENVIRONMENT] in it not replaced
public record SharedLookupNames(
        Tag privateSubnetTag,
        String loadBalancer,
        String cloudflareZoneParameter,
        String cloudflareTokenParameter,
        String identityProvider) {

    /// Stands for the environment's name.
    public static final String ENVIRONMENT = "{environment}";

    /// What the engine that this one replaces looks for.
    public static final SharedLookupNames DEFAULT = new SharedLookupNames(
            new Tag("network", "private"),
            "product-external-alb",
            "/cloudflare/zone_id",
            "/cloudflare/platform_infra_token",
            ENVIRONMENT + " althq-frontend Pages Previews");

    /// A tag of something in AWS.
    public record Tag(String key, String value) {

        /// Of `key=value`; the key has no `=`.
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
