package com.althq.platform.capability;

/// A part of the shared infrastructure that is looked up if a section uses it: look-ups take time and need
/// permissions.
public enum SharedLookup {
    /// The account's number, for ARNs and bucket names.
    ACCOUNT,
    /// VPC and private subnets.
    NETWORK,
    /// The private subnets that AgentCore supports.
    AGENT_SUBNETS,
    /// The load balancer and its HTTPS listener.
    LOAD_BALANCER,
    /// The zone and the identity provider; needs the Cloudflare provider.
    CLOUDFLARE
}
