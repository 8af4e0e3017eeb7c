package com.althq.platform.adoption;

import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.ref;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DatabaseSection;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.EventbridgeSection;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.Section;
import com.althq.platform.spec.model.ServiceDiscoverySection;
import com.althq.platform.spec.model.StorageSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// What the old engine declared for the sections in which nothing runs.
final class LegacyDataSections {

    private final LegacyStackModel stack;
    private final LegacyRolesAndGroups foundation;
    final List<Value> buckets = new ArrayList<>();
    final SequencedMap<String, Value> bucketVariables = new LinkedHashMap<>();
    Optional<Resource> accessPoint = Optional.empty();

    LegacyDataSections(LegacyStackModel stack, LegacyRolesAndGroups foundation) {
        this.stack = stack;
        this.foundation = foundation;
    }

    void declare(Section section) {
        switch (section) {
            case StorageSection it -> storage(it);
            case CacheSection it -> cache(it);
            case DatabaseSection it -> database(it);
            case DynamodbSection it -> tables(it);
            case ServiceDiscoverySection it -> names(it);
            case S3Section it -> buckets(it);
            case EventbridgeSection _ -> schedules();
            case ComputeSection _, LambdaSection _, AgentcoreRuntimeSection _ -> {}
        }
    }

    private void storage(StorageSection section) {
        var folder = section.accessPoint();
        var files = stack.aws(
                "efs/fileSystem:FileSystem", stack.logical("efs"),
                "creationToken", stack.service + "-efs",
                "encrypted", section.encrypted(),
                "performanceMode", "generalPurpose",
                "throughputMode", "elastic",
                "lifecyclePolicies", list(object("transitionToIa", section.lifecycle())),
                "tags", object("Name", stack.service + "-efs"));
        for (var i = 0; i < LegacyStackModel.SUBNETS.size(); i++) {
            stack.aws(
                    "efs/mountTarget:MountTarget", stack.logical("efs_mt_" + i),
                    "fileSystemId", ref(files, "id"),
                    "subnetId", LegacyStackModel.SUBNETS.get(i),
                    "securityGroups", list(ref(foundation.filesGroup.orElseThrow(), "id")));
        }
        accessPoint = Optional.of(stack.aws(
                "efs/accessPoint:AccessPoint", stack.logical("efs_ap"),
                "fileSystemId", ref(files, "id"),
                "posixUser", object("uid", folder.uid(), "gid", folder.gid()),
                "rootDirectory",
                        object(
                                "path",
                                folder.path(),
                                "creationInfo",
                                object("ownerUid", folder.uid(), "ownerGid", folder.gid(), "permissions", "755")),
                "tags", object("Name", stack.service + "-efs-ap")));
    }

    private void cache(CacheSection section) {
        var subnets = stack.aws(
                "elasticache/subnetGroup:SubnetGroup",
                stack.logical("redis_subnets"),
                "name",
                stack.service + "-redis-subnets",
                "description",
                LegacyStackModel.SDK_DESCRIPTION,
                "subnetIds",
                new Value.Items(LegacyStackModel.SUBNETS));
        stack.aws(
                "elasticache/replicationGroup:ReplicationGroup",
                stack.logical("redis"),
                "replicationGroupId",
                LegacyStackModel.cut(stack.service, 34) + "-redis",
                "description",
                "Redis for " + stack.service,
                "nodeType",
                section.nodeType(),
                "numCacheClusters",
                section.numNodes(),
                "engine",
                "redis",
                "engineVersion",
                "7.1",
                "parameterGroupName",
                "default.redis7",
                "subnetGroupName",
                ref(subnets, "name"),
                "securityGroupIds",
                list(ref(foundation.databaseGroup.orElseThrow(), "id")),
                "atRestEncryptionEnabled",
                true,
                "transitEncryptionEnabled",
                true,
                "automaticFailoverEnabled",
                false,
                "tags",
                object("Name", stack.service + "-redis"));
    }

    private void database(DatabaseSection section) {
        var subnets = stack.aws(
                "rds/subnetGroup:SubnetGroup",
                stack.logical("db_subnets"),
                "name",
                stack.service + "-db-subnets",
                "description",
                LegacyStackModel.SDK_DESCRIPTION,
                "subnetIds",
                new Value.Items(LegacyStackModel.SUBNETS));
        stack.aws(
                "rds/instance:Instance", stack.logical("db"),
                "identifier", stack.service + "-db",
                "engine", "postgres",
                "engineVersion", "16.4",
                "instanceClass", section.instanceClass(),
                "allocatedStorage", section.allocatedStorage(),
                "dbName", section.dbName(),
                "username", section.dbUsername(),
                "password", Value.Secret.ofEnvironment("DIFY_DB_PASSWORD"),
                "dbSubnetGroupName", ref(subnets, "name"),
                "vpcSecurityGroupIds", list(ref(foundation.databaseGroup.orElseThrow(), "id")),
                "multiAz", false,
                "publiclyAccessible", false,
                "storageEncrypted", true,
                "skipFinalSnapshot", true,
                "backupRetentionPeriod", 7,
                "tags", object("Name", stack.service + "-db"));
    }

    private void tables(DynamodbSection section) {
        var arns = section.tables().stream()
                .map(it -> ref(LegacyTable.declare(stack, it), "arn"))
                .toList();
        var everything = LegacyPolicies.of(List.of("dynamodb:*"), LegacyPolicies.andBelow(arns));
        foundation.taskRole.ifPresent(it -> foundation.allow(it, "dynamodb_policy", everything));
        foundation.runtimeRole.ifPresent(it -> foundation.allow(it, "dynamodb_agentcore_policy", everything));
    }

    private void names(ServiceDiscoverySection section) {
        var domain = stack.aws(
                "servicediscovery/privateDnsNamespace:PrivateDnsNamespace", stack.logical("dns_namespace"),
                "name", section.namespace(),
                "vpc", LegacyStackModel.lookedUp("vpc.id"),
                "description", "Private DNS namespace for " + stack.service);
        stack.aws(
                "servicediscovery/service:Service", stack.logical("discovery_svc"),
                "name", stack.service,
                "dnsConfig",
                        object(
                                "namespaceId",
                                ref(domain, "id"),
                                "dnsRecords",
                                list(object("type", "A", "ttl", 10)),
                                "routingPolicy",
                                "MULTIVALUE"),
                "healthCheckCustomConfig", object());
    }

    private void buckets(S3Section section) {
        section.buckets().forEach(it -> {
            var bucket = LegacyBucket.declare(stack, it);
            buckets.add(ref(bucket, "arn"));
            bucketVariables.put(
                    "S3_BUCKET_" + it.name().replace('-', '_').toUpperCase(Locale.ROOT), ref(bucket, "bucket"));
        });
        foundation.taskRole.ifPresent(it -> foundation.allow(
                it, "s3_task_policy", LegacyPolicies.of(List.of("s3:*"), LegacyPolicies.andBelow(buckets))));
    }

    /// The group's name is that of the service, whatever the file says.
    private void schedules() {
        stack.aws(
                "scheduler/scheduleGroup:ScheduleGroup",
                stack.logical("schedule_group"),
                "name",
                stack.service + "-schedules");
        var role = foundation.role("eventbridge_role", "eventbridge-scheduler", "scheduler");
        foundation.allow(
                role,
                "eventbridge_policy",
                LegacyPolicies.of(List.of("lambda:InvokeFunction"), LegacyPolicies.ANYTHING));
    }
}
