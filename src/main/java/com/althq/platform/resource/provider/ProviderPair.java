package com.althq.platform.resource.provider;

import java.util.Optional;

/// The Pulumi providers of a stack, one of which every resource is declared with.
///
/// @param cloudflare present if a section needs DNS records or Access applications
public record ProviderPair(AwsProvider aws, Optional<CloudflareProvider> cloudflare) {

    /// The Cloudflare provider, which whoever asks knows to be there.
    public CloudflareProvider requireCloudflare() {
        return cloudflare.orElseThrow(() -> new IllegalStateException("nothing declared needs Cloudflare"));
    }
}
