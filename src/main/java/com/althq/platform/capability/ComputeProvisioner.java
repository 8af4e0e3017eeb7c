package com.althq.platform.capability;

import static com.althq.platform.spec.model.Capability.COMPUTE;

import com.althq.platform.capability.ServiceDiscoveryProvisioner.Registry;
import com.althq.platform.capability.StorageProvisioner.FileSystem;
import com.althq.platform.resource.compute.ContainerDefinition;
import com.althq.platform.resource.compute.EcsCluster;
import com.althq.platform.resource.compute.EcsTasks;
import com.althq.platform.resource.compute.FargateTask;
import com.althq.platform.resource.compute.ImageRepository;
import com.althq.platform.resource.compute.LogGroup;
import com.althq.platform.resource.identity.ServiceRole;
import com.althq.platform.resource.provider.AwsOptions;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.name.ExportNames;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;

/// Provisions `compute`: a container that runs on Fargate behind the shared load balancer, reached under the service's
/// name.
final class ComputeProvisioner {

    /// What the task calls the file system.
    private static final String VOLUME = "efs-volume";

    private final ProvisioningContext stage;
    private final ProvisionedSections soFar;
    private final RolesAndGroups.Tasks foundation;

    ComputeProvisioner(ProvisioningContext stage, ProvisionedSections soFar) {
        this.stage = stage;
        this.soFar = soFar;
        this.foundation = soFar.require(RolesAndGroups.Tasks.class);
    }

    /// What others use of the tasks.
    ///
    /// @param cluster       its ARN
    /// @param family        ARN of the task without a revision
    /// @param taskRole      its ARN, as that of the other, for whoever starts a task and has to pass them on
    record Tasks(
            Output<String> cluster, Output<String> family, Output<String> taskRole, Output<String> executionRole) {}

    Tasks provision(ComputeSection section) {
        var repository = ImageRepository.create(
                stage.names().repository(), !stage.target().protect(), stage.options());
        var cluster = EcsCluster.create(stage.logical("cluster"), stage.service(), stage.options());
        var logs = LogGroup.create(stage.logical("logs"), stage.names().logGroup(), stage.options());
        var door = new ServiceExposure(stage).open(section);
        var secrets = TaskSecrets.declare(stage);
        var execution = execution(repository, logs, secrets);
        var role = new GrantTable(stage, soFar).wire(COMPUTE, foundation.task());
        var task = task(section, execution, role, container(section, repository, logs, secrets));
        var running = run(section, cluster, task, door, execution, role);
        stage.export(ExportNames.SERVICE_URL, Output.of(door.url()));
        stage.export(ExportNames.SERVICE_REPOSITORY, repository.uri());
        stage.export(ExportNames.CLUSTER, cluster.name());
        stage.export(ExportNames.ECS_SERVICE, running.name());
        var family = stage.arns().of("ecs", "task-definition/" + stage.service());
        return new Tasks(cluster.arn(), family, role.arn(), execution.arn());
    }

    private ServiceRole execution(ImageRepository repository, LogGroup logs, TaskSecrets secrets) {
        var logical = stage.logical("exec_policy");
        return foundation
                .execution()
                .allow(
                        logical,
                        ExecutionRolePolicy.of(repository.arn(), logs.arn(), secrets.arns()),
                        stage.grantOptions(logical, COMPUTE));
    }

    private ContainerDefinition container(
            ComputeSection section, ImageRepository repository, LogGroup logs, TaskSecrets secrets) {
        var tag = stage.surroundings().imageTag();
        var variables = TaskVariables.of(section.port(), soFar);
        // ECS refuses a name in both; what the author says of it counts.
        variables.keySet().removeAll(secrets.places().keySet());
        return new ContainerDefinition(
                stage.service(),
                repository.uri().applyValue(uri -> uri + ":" + tag),
                section.port(),
                variables,
                secrets.places(),
                secrets.versionLabels(),
                soFar.find(FileSystem.class).map(_ -> new ContainerDefinition.Mount(VOLUME, FileSystem.PATH)),
                new ContainerDefinition.Logs(logs.name(), stage.target().region(), stage.service()));
    }

    private FargateTask task(
            ComputeSection section, ServiceRole execution, ServiceRole role, ContainerDefinition container) {
        return FargateTask.create(
                stage.logical("task"),
                new FargateTask.Settings(
                        stage.service(),
                        section.cpu(),
                        section.memory(),
                        execution.arn(),
                        role.arn(),
                        container,
                        soFar.find(FileSystem.class)
                                .map(it -> new FargateTask.Volume(VOLUME, it.id(), it.accessPointId()))),
                stage.options());
    }

    private EcsTasks run(
            ComputeSection section,
            EcsCluster cluster,
            FargateTask task,
            ServiceExposure.Door door,
            ServiceRole execution,
            ServiceRole role) {
        var earlier = new ArrayList<Resource>();
        earlier.add(door.rule());
        earlier.addAll(execution.policies());
        earlier.addAll(role.policies());
        soFar.find(FileSystem.class).ifPresent(it -> earlier.addAll(it.mountTargets()));
        return EcsTasks.create(
                stage.logical("svc"),
                new EcsTasks.Settings(
                        stage.names().ecsService().value(),
                        cluster.arn(),
                        task.arn(),
                        section.minInstances(),
                        stage.network().privateSubnets(),
                        foundation.securityGroup(),
                        new EcsTasks.Door(door.group().arn(), stage.service(), section.port()),
                        soFar.find(Registry.class).map(Registry::arn)),
                AwsOptions.after(stage.options(), earlier));
    }
}
