package com.althq.platform.resource.provider;

import com.pulumi.core.Alias;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;

/// The options that resources are declared with: always an explicit provider.
public final class AwsOptions {

    private AwsOptions() {}

    /// Options with this provider and nothing else.
    public static CustomResourceOptions.Builder by(AwsProvider provider) {
        return CustomResourceOptions.builder().provider(provider);
    }

    /// The same options for a resource that must wait for others.
    public static CustomResourceOptions after(CustomResourceOptions options, List<? extends Resource> earlier) {
        return CustomResourceOptions.merge(
                options,
                CustomResourceOptions.builder()
                        .dependsOn(earlier.toArray(Resource[]::new))
                        .build());
    }

    /// The same options for a resource of which one input stays as the state has it, whatever the program says.
    public static CustomResourceOptions keeping(CustomResourceOptions options, String path) {
        return CustomResourceOptions.merge(
                options, CustomResourceOptions.builder().ignoreChanges(path).build());
    }

    /// The same options for a resource of which a new one is made before the old one is deleted. The provider wants it
    /// the other way round wherever a given name stays.
    public static CustomResourceOptions madeFirst(CustomResourceOptions options) {
        return CustomResourceOptions.merge(
                options,
                CustomResourceOptions.builder().deleteBeforeReplace(false).build());
    }

    /// The same options for a resource that a state may know by another logical name.
    public static CustomResourceOptions formerly(CustomResourceOptions options, String name) {
        return CustomResourceOptions.merge(
                options,
                CustomResourceOptions.builder()
                        .aliases(Alias.builder().name(name).build())
                        .build());
    }
}
