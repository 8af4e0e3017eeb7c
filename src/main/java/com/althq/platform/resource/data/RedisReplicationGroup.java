package com.althq.platform.resource.data;

import com.pulumi.aws.elasticache.ReplicationGroup;
import com.pulumi.aws.elasticache.ReplicationGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/// An ElastiCache replication group: Redis with one primary node and any number of replicas, encrypted at rest and in
/// transit.
///
/// @param endpoint host name of whatever node is the primary
public record RedisReplicationGroup(Output<String> endpoint) {

    /// What ElastiCache uses unless told otherwise.
    public static final int PORT = 6379;

    /// Redis 7.1 is the last one that ElastiCache offers under this name; its default parameters.
    private static final String VERSION = "7.1";

    private static final String PARAMETERS = "default.redis7";

    /// What the group is to be like.
    ///
    /// @param id        of the replication group; another one makes an empty cache
    /// @param nodes     from two on, a replica takes over when the primary fails
    public record Settings(String id, String name, String description, String nodeType, int nodes) {}

    /// Declares the group and that of its subnets.
    ///
    /// @param base    logical name of the group, with which that of the subnets' group begins
    /// @param place   subnets and security group
    /// @param data    options of the group
    public static RedisReplicationGroup create(
            String base, Settings settings, PrivatePlacement place, CustomResourceOptions data) {
        var subnets = place.cacheSubnets(base);
        var replicated = settings.nodes() > 1;
        var group = new ReplicationGroup(
                base,
                ReplicationGroupArgs.builder()
                        .replicationGroupId(settings.id())
                        .description(settings.description())
                        .engine("redis")
                        .engineVersion(VERSION)
                        .parameterGroupName(PARAMETERS)
                        .nodeType(settings.nodeType())
                        .numCacheClusters(settings.nodes())
                        .automaticFailoverEnabled(replicated)
                        .multiAzEnabled(replicated)
                        .atRestEncryptionEnabled(true)
                        .transitEncryptionEnabled(true)
                        // What is applied is what was reviewed, not what the next maintenance window is going to bring.
                        .applyImmediately(true)
                        .subnetGroupName(subnets)
                        .securityGroupIds(place.securityGroups())
                        .tags(Map.of("Name", settings.name()))
                        .build(),
                data);
        return new RedisReplicationGroup(group.primaryEndpointAddress());
    }
}
