package com.althq.platform.resource.network;

import com.althq.platform.resource.provider.AwsOptions;
import com.pulumi.aws.lb.TargetGroupArgs;
import com.pulumi.aws.lb.inputs.TargetGroupHealthCheckArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;

/// A target group of a load balancer, whose targets are the healthy tasks of a service.
///
/// @param arn of the group
public record TargetGroup(Output<String> arn) {

    /// Declares it.
    ///
    /// @param name       up to 32 letters, digits and hyphens
    /// @param port       only of targets that name none; ECS names one for each
    /// @param healthPath answers 200 where all is well
    public static TargetGroup create(
            String logical, String name, int port, String healthPath, String vpc, CustomResourceOptions options) {
        var group = new com.pulumi.aws.lb.TargetGroup(
                logical,
                TargetGroupArgs.builder()
                        .name(name)
                        .port(port)
                        .protocol("HTTP")
                        .targetType("ip")
                        .vpcId(vpc)
                        .healthCheck(TargetGroupHealthCheckArgs.builder()
                                .path(healthPath)
                                .protocol("HTTP")
                                .interval(30)
                                .timeout(5)
                                .healthyThreshold(2)
                                .unhealthyThreshold(3)
                                .build())
                        .deregistrationDelay(60)
                        .build(),
                // Another port would make a new group while the rule still holds the old one, which AWS refuses.
                AwsOptions.keeping(options, "port"));
        return new TargetGroup(group.arn());
    }
}
