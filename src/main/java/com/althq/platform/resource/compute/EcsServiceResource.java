package com.althq.platform.resource.compute;

import com.pulumi.aws.ecs.ServiceArgs;
import com.pulumi.aws.ecs.inputs.ServiceDeploymentCircuitBreakerArgs;
import com.pulumi.aws.ecs.inputs.ServiceLoadBalancerArgs;
import com.pulumi.aws.ecs.inputs.ServiceNetworkConfigurationArgs;
import com.pulumi.aws.ecs.inputs.ServiceServiceRegistriesArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Optional;

/// An ECS service, which keeps a number of tasks running behind a target group. A deployment whose tasks do not come up
/// is rolled back.
///
/// @param name as ECS has it
public record EcsServiceResource(Output<String> name) {

    /// How long a new task may fail its health check before it is replaced: a program that starts slowly would
    /// otherwise never come up.
    private static final int GRACE_SECONDS = 60;

    /// What is to run, and where.
    ///
    /// @param cluster  its ARN; its name instead makes a new service
    /// @param task     ARN of the task's revision
    /// @param count    of tasks at all times
    /// @param registry ARN of the name under which others find the tasks
    public record Settings(
            String name,
            Output<String> cluster,
            Output<String> task,
            int count,
            List<String> subnets,
            Output<String> securityGroup,
            Door door,
            Optional<Output<String>> registry) {
        public Settings {
            subnets = List.copyOf(subnets);
        }
    }

    /// How requests come in.
    public record Door(Output<String> targetGroup, String container, int port) {}

    /// Declares the service.
    ///
    /// @param options dependent on all that a task needs in order to start
    public static EcsServiceResource create(String logical, Settings settings, CustomResourceOptions options) {
        var args = ServiceArgs.builder()
                .name(settings.name())
                .cluster(settings.cluster())
                .taskDefinition(settings.task())
                .desiredCount(settings.count())
                .launchType("FARGATE")
                .loadBalancers(ServiceLoadBalancerArgs.builder()
                        .targetGroupArn(settings.door().targetGroup())
                        .containerName(settings.door().container())
                        .containerPort(settings.door().port())
                        .build())
                .networkConfiguration(ServiceNetworkConfigurationArgs.builder()
                        .assignPublicIp(false)
                        .subnets(settings.subnets())
                        .securityGroups(settings.securityGroup().applyValue(List::of))
                        .build())
                .healthCheckGracePeriodSeconds(GRACE_SECONDS)
                // Without, a deployment that AWS takes back would be a success.
                .waitForSteadyState(true)
                .deploymentCircuitBreaker(ServiceDeploymentCircuitBreakerArgs.builder()
                        .enable(true)
                        .rollback(true)
                        .build());
        settings.registry()
                .ifPresent(it -> args.serviceRegistries(
                        ServiceServiceRegistriesArgs.builder().registryArn(it).build()));
        return new EcsServiceResource(new com.pulumi.aws.ecs.Service(logical, args.build(), options).name());
    }
}
