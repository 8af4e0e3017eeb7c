package com.althq.platform.resource.provider;

import java.util.Optional;

/// Everything that a program declares is made by one of these.
///
/// @param cloudflare only where a section has names or doors there
public record Providers(AwsProvider aws, Optional<CloudflareProvider> cloudflare) {

    /// The Cloudflare provider, which whoever asks knows to be there.
    public CloudflareProvider requireCloudflare() {
        return cloudflare.orElseThrow(() -> new IllegalStateException("nothing declared needs Cloudflare"));
    }
}
