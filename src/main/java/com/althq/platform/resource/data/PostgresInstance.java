package com.althq.platform.resource.data;

import com.pulumi.aws.rds.Instance;
import com.pulumi.aws.rds.InstanceArgs;
import com.pulumi.aws.rds.outputs.InstanceMasterUserSecret;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/// A private, encrypted PostgreSQL instance whose master user's password RDS creates, stores and rotates.
///
/// @param endpoint  `host:port`
/// @param host      without the port
/// @param secretArn of the secret with the master user's name and password
public record PostgresInstance(Output<String> endpoint, Output<String> host, Output<String> secretArn) {

    public static final int PORT = 5432;

    /// The major version; RDS takes the newest minor one and keeps it up to date. A minor one written here would
    /// become a downgrade, which RDS refuses, as soon as RDS has moved past it:
    /// <https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-versions.html>
    private static final String VERSION = "16";

    private static final int BACKUP_DAYS = 7;

    /// Where the provider does not foresee that RDS is going to make a secret, a preview shows this.
    private static final String LATER = "known after apply";

    /// What the instance is to be like.
    ///
    /// @param identifier another one renames the instance
    /// @param name       of the database in it; another one makes an empty instance
    /// @param user       master user; another one makes an empty instance
    /// @param storage    GiB
    /// @param protect    whether RDS refuses to delete it, and keeps a last snapshot if it is deleted after all
    public record Settings(
            String identifier, String name, String user, String instanceClass, int storage, boolean protect) {}

    /// Declares the instance and the group of its subnets.
    ///
    /// @param base    logical name of the instance, with which that of the subnets' group begins
    /// @param place   subnets and security group
    /// @param data    options of the instance
    public static PostgresInstance create(
            String base, Settings settings, PrivatePlacement place, CustomResourceOptions data) {
        var subnets = place.databaseSubnets(base);
        var args = InstanceArgs.builder()
                .identifier(settings.identifier())
                .engine("postgres")
                .engineVersion(VERSION)
                .autoMinorVersionUpgrade(true)
                .instanceClass(settings.instanceClass())
                .allocatedStorage(settings.storage())
                .dbName(settings.name())
                .username(settings.user())
                .manageMasterUserPassword(true)
                .port(PORT)
                .dbSubnetGroupName(subnets)
                .vpcSecurityGroupIds(place.securityGroups())
                .multiAz(false)
                .publiclyAccessible(false)
                .storageEncrypted(true)
                .backupRetentionPeriod(BACKUP_DAYS)
                .deletionProtection(settings.protect())
                .skipFinalSnapshot(!settings.protect())
                // What is applied is what was reviewed, not what the next maintenance window is going to bring.
                .applyImmediately(true)
                .tags(Map.of("Name", settings.identifier()));
        if (settings.protect()) {
            args.finalSnapshotIdentifier(settings.identifier() + "-final");
        }
        var instance = new Instance(base, args.build(), data);
        return new PostgresInstance(
                instance.endpoint(),
                instance.address(),
                instance.masterUserSecrets().applyValue(PostgresInstance::arn));
    }

    private static String arn(List<InstanceMasterUserSecret> secrets) {
        return secrets.stream()
                .flatMap(it -> it.secretArn().stream())
                .findFirst()
                .orElse(LATER);
    }
}
