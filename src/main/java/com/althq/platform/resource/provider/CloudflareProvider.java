package com.althq.platform.resource.provider;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;

/// The Cloudflare provider, which every Cloudflare resource and look-up of ours names explicitly.
public final class CloudflareProvider extends ProviderResource {

    /// The version of pulumi-cloudflare that the program is written for.
    public static final String VERSION = "6.22.1";

    /// @param name     logical name
    /// @param apiToken marked as a secret
    public CloudflareProvider(String name, Output<String> apiToken) {
        super(
                "cloudflare",
                name,
                new Settings(apiToken),
                CustomResourceOptions.builder()
                        .version(VERSION)
                        .additionalSecretOutputs("apiToken")
                        .build());
    }

    @SuppressWarnings("UnusedVariable") // read by the SDK
    static final class Settings extends ResourceArgs {
        @Import(name = "apiToken", json = false)
        private final Output<String> apiToken;

        Settings(Output<String> apiToken) {
            this.apiToken = apiToken;
        }
    }
}
