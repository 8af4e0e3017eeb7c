package com.althq.platform.resource.data;

import com.pulumi.aws.efs.AccessPoint;
import com.pulumi.aws.efs.AccessPointArgs;
import com.pulumi.aws.efs.BackupPolicy;
import com.pulumi.aws.efs.BackupPolicyArgs;
import com.pulumi.aws.efs.FileSystem;
import com.pulumi.aws.efs.FileSystemArgs;
import com.pulumi.aws.efs.MountTarget;
import com.pulumi.aws.efs.MountTargetArgs;
import com.pulumi.aws.efs.inputs.AccessPointPosixUserArgs;
import com.pulumi.aws.efs.inputs.AccessPointRootDirectoryArgs;
import com.pulumi.aws.efs.inputs.AccessPointRootDirectoryCreationInfoArgs;
import com.pulumi.aws.efs.inputs.BackupPolicyBackupPolicyArgs;
import com.pulumi.aws.efs.inputs.FileSystemLifecyclePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// An EFS file system with one access point and a mount target in each private subnet.
///
/// @param mountTargets whoever mounts the files must wait for all of them
public record ElasticFileSystem(
        Output<String> id,
        Output<String> arn,
        Output<String> accessPointId,
        Output<String> accessPointArn,
        List<Resource> mountTargets) {

    private static final String OWNER_WRITES_OTHERS_READ = "755";

    public ElasticFileSystem {
        mountTargets = List.copyOf(mountTargets);
    }

    /// What the file system is to be like.
    ///
    /// @param token     creation token, and the name that people see; another one makes an empty file system
    /// @param encrypted at rest; another value makes an empty file system
    /// @param archive   when files move to infrequent access, such as `AFTER_30_DAYS`
    /// @param backup    whether AWS Backup copies it daily
    public record Settings(String token, boolean encrypted, String archive, Folder folder, boolean backup) {}

    /// What programs see as the root, and the POSIX user they act as.
    public record Folder(String path, int uid, int gid) {}

    /// Where it can be reached: one subnet for each availability zone, always in the same order.
    public record Place(List<String> subnets, Output<String> securityGroup) {
        public Place {
            subnets = List.copyOf(subnets);
        }
    }

    /// Declares it and all that belongs to it.
    ///
    /// @param base    logical name of the file system, with which those of its parts begin
    /// @param files   options of the file system
    /// @param options options of its parts
    public static ElasticFileSystem create(
            String base, Settings settings, Place place, CustomResourceOptions files, CustomResourceOptions options) {
        var system = new FileSystem(
                base,
                FileSystemArgs.builder()
                        .creationToken(settings.token())
                        .encrypted(settings.encrypted())
                        .performanceMode("generalPurpose")
                        .throughputMode("elastic")
                        .lifecyclePolicies(FileSystemLifecyclePolicyArgs.builder()
                                .transitionToIa(settings.archive())
                                .build())
                        .tags(Map.of("Name", settings.token()))
                        .build(),
                files);
        if (settings.backup()) {
            backUp(base + "_backup", system, options);
        }
        var targets = IntStream.range(0, place.subnets().size())
                .<Resource>mapToObj(i -> new MountTarget(
                        base + "_mt_" + i,
                        MountTargetArgs.builder()
                                .fileSystemId(system.id())
                                .subnetId(place.subnets().get(i))
                                .securityGroups(place.securityGroup().applyValue(List::of))
                                .build(),
                        options))
                .toList();
        var point = accessPoint(base + "_ap", settings, system, options);
        return new ElasticFileSystem(system.id(), system.arn(), point.id(), point.arn(), targets);
    }

    /// Its end is said to AWS when it is deleted.
    private static void backUp(String logical, FileSystem system, CustomResourceOptions options) {
        new BackupPolicy(
                logical,
                BackupPolicyArgs.builder()
                        .fileSystemId(system.id())
                        .backupPolicy(BackupPolicyBackupPolicyArgs.builder()
                                .status("ENABLED")
                                .build())
                        .build(),
                options);
    }

    private static AccessPoint accessPoint(
            String logical, Settings settings, FileSystem system, CustomResourceOptions options) {
        var folder = settings.folder();
        return new AccessPoint(
                logical,
                AccessPointArgs.builder()
                        .fileSystemId(system.id())
                        .posixUser(AccessPointPosixUserArgs.builder()
                                .uid(folder.uid())
                                .gid(folder.gid())
                                .build())
                        .rootDirectory(AccessPointRootDirectoryArgs.builder()
                                .path(folder.path())
                                .creationInfo(AccessPointRootDirectoryCreationInfoArgs.builder()
                                        .ownerUid(folder.uid())
                                        .ownerGid(folder.gid())
                                        .permissions(OWNER_WRITES_OTHERS_READ)
                                        .build())
                                .build())
                        .tags(Map.of("Name", settings.token() + "-ap"))
                        .build(),
                options);
    }
}
