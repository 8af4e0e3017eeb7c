package com.althq.platform.resource.compute;

import com.pulumi.aws.ecs.TaskDefinition;
import com.pulumi.aws.ecs.TaskDefinitionArgs;
import com.pulumi.aws.ecs.inputs.TaskDefinitionVolumeArgs;
import com.pulumi.aws.ecs.inputs.TaskDefinitionVolumeEfsVolumeConfigurationArgs;
import com.pulumi.aws.ecs.inputs.TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Optional;

/// A Fargate task definition with one container. Every change of it is a new revision.
///
/// @param arn of the revision
public record FargateTask(Output<String> arn) {

    /// What a task is to be like.
    ///
    /// @param cpu           units, in one of the pairs with `memory` that Fargate offers
    /// @param memory        MiB
    /// @param executionRole starts the container: pulls the image, reads the secrets, writes what it prints
    /// @param taskRole      what the program acts as
    public record Settings(
            String family,
            int cpu,
            int memory,
            Output<String> executionRole,
            Output<String> taskRole,
            ContainerDefinition container,
            Optional<Volume> volume) {}

    /// A file system, seen through one of its access points.
    ///
    /// @param accessPoint its id, not its ARN
    public record Volume(String name, Output<String> fileSystem, Output<String> accessPoint) {}

    /// Declares the task.
    public static FargateTask create(String logical, Settings settings, CustomResourceOptions options) {
        var args = TaskDefinitionArgs.builder()
                .family(settings.family())
                .cpu(String.valueOf(settings.cpu()))
                .memory(String.valueOf(settings.memory()))
                .networkMode("awsvpc")
                .requiresCompatibilities("FARGATE")
                .executionRoleArn(settings.executionRole())
                .taskRoleArn(settings.taskRole())
                .containerDefinitions(settings.container().json())
                // A deployment that fails is rolled back to the revision before, which has to be there for that:
                // <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deregister-task-definition-v2.html>
                .skipDestroy(true);
        settings.volume().ifPresent(it -> args.volumes(volume(it)));
        return new FargateTask(new TaskDefinition(logical, args.build(), options).arn());
    }

    /// An access point and IAM each want the transport encrypted.
    private static TaskDefinitionVolumeArgs volume(Volume volume) {
        return TaskDefinitionVolumeArgs.builder()
                .name(volume.name())
                .efsVolumeConfiguration(TaskDefinitionVolumeEfsVolumeConfigurationArgs.builder()
                        .fileSystemId(volume.fileSystem())
                        .transitEncryption("ENABLED")
                        .authorizationConfig(TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfigArgs.builder()
                                .accessPointId(volume.accessPoint())
                                .iam("ENABLED")
                                .build())
                        .build())
                .build();
    }
}
