package com.althq.platform.capability;

import static com.althq.platform.spec.model.Capability.COMPUTE;

import com.althq.platform.capability.ServiceDiscoveryProvisioner.Registry;
import com.althq.platform.capability.StorageProvisioner.FileSystem;
import com.althq.platform.resource.compute.ContainerDefinition;
import com.althq.platform.resource.compute.EcsCluster;
import com.althq.platform.resource.compute.EcsServiceResource;
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

    /// The volume's name in the task definition.
    private static final String VOLUME = "efs-volume";

    private final ProvisioningContext context;
    private final ProvisionedSections provisioned;
    private final RolesAndGroups.Tasks foundation;

    ComputeProvisioner(ProvisioningContext context, ProvisionedSections provisioned) {
        this.context = context;
        this.provisioned = provisioned;
        this.foundation = provisioned.require(RolesAndGroups.Tasks.class);
    }

    /// Outputs of the tasks for other sections.
    ///
    /// @param cluster  the cluster's ARN
    /// @param family   the task definition's ARN without a revision
    /// @param taskRole the role's ARN; whoever starts a task passes it on
    record Tasks(
            Output<String> cluster, Output<String> family, Output<String> taskRole, Output<String> executionRole) {}

    Tasks provision(ComputeSection section) {
        var repository = ImageRepository.create(
                context.names().repository(), !context.target().protect(), context.options());
        var cluster = EcsCluster.create(context.logical("cluster"), context.service(), context.options());
        var logs = LogGroup.create(context.logical("logs"), context.names().logGroup(), context.options());
        var door = new ServiceExposure(context).open(section);
        var secrets = TaskSecrets.declare(context);
        var execution = execution(repository, logs, secrets);
        var role = new GrantTable(context, provisioned).addGrants(COMPUTE, foundation.task());
        var task = task(section, execution, role, container(section, repository, logs, secrets));
        var running = run(section, cluster, task, door, execution, role);
        context.export(ExportNames.SERVICE_URL, Output.of(door.url()));
        context.export(ExportNames.SERVICE_REPOSITORY, repository.uri());
        context.export(ExportNames.CLUSTER, cluster.name());
        context.export(ExportNames.ECS_SERVICE, running.name());
        var family = context.arns().of("ecs", "task-definition/" + context.service());
        return new Tasks(cluster.arn(), family, role.arn(), execution.arn());
    }

    private ServiceRole execution(ImageRepository repository, LogGroup logs, TaskSecrets secrets) {
        var logical = context.logical("exec_policy");
        return foundation
                .execution()
                .allow(
                        logical,
                        ExecutionRolePolicy.of(repository.arn(), logs.arn(), secrets.arns()),
                        context.grantOptions(logical, COMPUTE));
    }

    private ContainerDefinition container(
            ComputeSection section, ImageRepository repository, LogGroup logs, TaskSecrets secrets) {
        var tag = context.inputs().imageTag();
        var variables = TaskVariables.of(section.port(), provisioned);
        // ECS refuses a name in both; what the author says of it counts.
        variables.keySet().removeAll(secrets.places().keySet());
        return new ContainerDefinition(
                context.service(),
                repository.uri().applyValue(uri -> uri + ":" + tag),
                section.port(),
                variables,
                secrets.places(),
                secrets.versionLabels(),
                provisioned.find(FileSystem.class).map(_ -> new ContainerDefinition.Mount(VOLUME, FileSystem.PATH)),
                new ContainerDefinition.Logs(logs.name(), context.target().region(), context.service()));
    }

    private FargateTask task(
            ComputeSection section, ServiceRole execution, ServiceRole role, ContainerDefinition container) {
        return FargateTask.create(
                context.logical("task"),
                new FargateTask.Settings(
                        context.service(),
                        section.cpu(),
                        section.memory(),
                        execution.arn(),
                        role.arn(),
                        container,
                        provisioned
                                .find(FileSystem.class)
                                .map(it -> new FargateTask.Volume(VOLUME, it.id(), it.accessPointId()))),
                context.options());
    }

    private EcsServiceResource run(
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
        provisioned.find(FileSystem.class).ifPresent(it -> earlier.addAll(it.mountTargets()));
        return EcsServiceResource.create(
                context.logical("svc"),
                new EcsServiceResource.Settings(
                        context.names().ecsService().value(),
                        cluster.arn(),
                        task.arn(),
                        section.minInstances(),
                        context.network().privateSubnets(),
                        foundation.securityGroup(),
                        new EcsServiceResource.Door(door.group().arn(), context.service(), section.port()),
                        provisioned.find(Registry.class).map(Registry::arn)),
                AwsOptions.after(context.options(), earlier));
    }
}
