package com.althq.platform.resource.provider;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;

/// The AWS provider of version 7, which every AWS resource and look-up of ours names explicitly. The published
/// class is of version 6: it has other settings, and marks secrets that we never set.
public final class AwsProvider extends ProviderResource {

    /// The version of pulumi-aws that the program is written for.
    public static final String VERSION = "7.48.0";

    /// @param name logical name
    /// @param tags put on everything that can carry tags
    public AwsProvider(String name, String region, Map<String, String> tags) {
        super(
                "aws",
                name,
                new Settings(Output.of(region), Output.of(new DefaultTags(Output.of(tags)))),
                CustomResourceOptions.builder().version(VERSION).build());
    }

    @SuppressWarnings("UnusedVariable") // read by the SDK
    static final class Settings extends ResourceArgs {
        @Import(name = "region", required = true, json = false)
        private final Output<String> region;

        @Import(name = "defaultTags", json = true)
        private final Output<DefaultTags> defaultTags;

        Settings(Output<String> region, Output<DefaultTags> defaultTags) {
            this.region = region;
            this.defaultTags = defaultTags;
        }
    }

    @SuppressWarnings("UnusedVariable") // read by the SDK
    static final class DefaultTags extends ResourceArgs {
        @Import(name = "tags")
        private final Output<Map<String, String>> tags;

        DefaultTags(Output<Map<String, String>> tags) {
            this.tags = tags;
        }
    }
}
