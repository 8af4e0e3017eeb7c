package com.althq.platform.capability;

import com.althq.platform.resource.data.ElasticFileSystem;
import com.althq.platform.spec.model.StorageSection;
import com.althq.platform.spec.name.ExportNames;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;

/// Provisions `storage`: one EFS file system, which tasks and functions mount at the same path.
final class StorageProvisioner {

    private final ProvisioningContext context;
    private final SecurityGroups groups;

    StorageProvisioner(ProvisioningContext context, ProvisionedSections provisioned) {
        this.context = context;
        this.groups = provisioned.require(SecurityGroups.class);
    }

    /// Outputs of the file system for other sections.
    ///
    /// @param mountTargets whoever mounts the file system must depend on all of them
    record FileSystem(
            Output<String> id,
            Output<String> arn,
            Output<String> accessPointId,
            Output<String> accessPointArn,
            List<Resource> mountTargets) {

        /// The mount path in programs.
        static final String PATH = "/mnt/efs";

        FileSystem {
            mountTargets = List.copyOf(mountTargets);
        }
    }

    FileSystem provision(StorageSection section) {
        var folder = section.accessPoint();
        var made = ElasticFileSystem.create(
                context.logical("efs"),
                new ElasticFileSystem.Settings(
                        context.names().fileSystemToken().value(),
                        section.encrypted(),
                        section.lifecycle(),
                        new ElasticFileSystem.Folder(folder.path(), folder.uid(), folder.gid()),
                        context.target().protect()),
                new ElasticFileSystem.Place(
                        context.network().privateSubnets(), groups.files().orElseThrow()),
                context.dataOptions(),
                context.options());
        context.export(ExportNames.FILE_SYSTEM_ID, made.id());
        return new FileSystem(made.id(), made.arn(), made.accessPointId(), made.accessPointArn(), made.mountTargets());
    }
}
