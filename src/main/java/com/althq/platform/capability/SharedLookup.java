package com.althq.platform.capability;

/// A part of the shared infrastructure that is looked up. Look-ups take time and need permissions, so only what a
/// declared section uses is looked up.
public enum SharedLookup {
    /// Where ARNs name the account, and bucket names begin with it.
    ACCOUNT,
    /// VPC and private subnets.
    NETWORK,
    /// Those of the private subnets in which agent runtimes can be.
    AGENT_SUBNETS,
    /// The load balancer and its listener for HTTPS.
    LOAD_BALANCER,
    /// Zone and identity provider, and with them a second provider.
    CLOUDFLARE
}
