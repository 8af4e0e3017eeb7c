package com.althq.platform.resource.compute;

import com.pulumi.aws.ecs.ClusterArgs;
import com.pulumi.aws.ecs.inputs.ClusterSettingArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;

/// An ECS cluster. On Fargate it costs nothing by itself.
public record EcsCluster(Output<String> arn, Output<String> name) {

    /// Declares it.
    public static EcsCluster create(String logical, String name, CustomResourceOptions options) {
        var cluster = new com.pulumi.aws.ecs.Cluster(
                logical,
                ClusterArgs.builder()
                        .name(name)
                        // Said, since an account may have another default, and it costs.
                        .settings(ClusterSettingArgs.builder()
                                .name("containerInsights")
                                .value("disabled")
                                .build())
                        .build(),
                options);
        return new EcsCluster(cluster.arn(), cluster.name());
    }
}
