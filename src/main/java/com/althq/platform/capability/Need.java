package com.althq.platform.capability;

/// A part of the shared infrastructure. Each is a look-up or a few, which take time and need rights, so that only
/// what a declared section uses is asked for.
public enum Need {
    /// Where ARNs name the account, and bucket names begin with it.
    ACCOUNT,
    /// VPC and private subnets.
    NETWORK,
    /// The load balancer and its listener for HTTPS.
    LOAD_BALANCER,
    /// Zone and identity provider, and with them a second provider.
    CLOUDFLARE
}
