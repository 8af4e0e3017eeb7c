package com.althq.platform.engine.offline;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.ValueText;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A physical name that is unique among the resources of its type in the account and region, or in the VPC, of
/// a stack.
///
/// @param name as it is in AWS or Cloudflare; what only the account knows of it is a symbol
record UniquePhysicalName(String type, String name) {

    /// @param property the input that holds the name
    /// @param noun     what people call a resource of this type
    private record Kind(String property, String noun) {}

    private static final String NAMESPACE = "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace";

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("aws:s3/bucketV2:BucketV2", new Kind("bucket", "bucket")),
            Map.entry("aws:dynamodb/table:Table", new Kind("name", "table")),
            Map.entry("aws:lambda/function:Function", new Kind("name", "function")),
            Map.entry("aws:cloudwatch/logGroup:LogGroup", new Kind("name", "log group")),
            Map.entry("aws:ecr/repository:Repository", new Kind("name", "image repository")),
            Map.entry("aws:ecs/cluster:Cluster", new Kind("name", "cluster")),
            Map.entry("aws:lb/targetGroup:TargetGroup", new Kind("name", "target group")),
            Map.entry("aws:ec2/securityGroup:SecurityGroup", new Kind("name", "security group")),
            Map.entry("aws:iam/role:Role", new Kind("name", "role")),
            Map.entry("aws:efs/fileSystem:FileSystem", new Kind("creationToken", "file system")),
            Map.entry("aws:rds/instance:Instance", new Kind("identifier", "database")),
            Map.entry("aws:rds/subnetGroup:SubnetGroup", new Kind("name", "subnet group")),
            Map.entry("aws:elasticache/replicationGroup:ReplicationGroup", new Kind("replicationGroupId", "cache")),
            Map.entry("aws:elasticache/subnetGroup:SubnetGroup", new Kind("name", "subnet group")),
            Map.entry("aws:scheduler/scheduleGroup:ScheduleGroup", new Kind("name", "schedule group")),
            Map.entry("aws:ssm/parameter:Parameter", new Kind("name", "parameter")),
            Map.entry(NAMESPACE, new Kind("name", "namespace")),
            Map.entry(
                    "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime",
                    new Kind("agentRuntimeName", "agent runtime")),
            Map.entry("aws:bedrock/agentcoreMemory:AgentcoreMemory", new Kind("name", "agent memory")),
            Map.entry("cloudflare:index/dnsRecord:DnsRecord", new Kind("name", "DNS name")));

    /// The unique names in a graph.
    ///
    /// @param graph readable
    static Set<UniquePhysicalName> in(ResourceGraph graph) {
        var names = new LinkedHashSet<UniquePhysicalName>();
        graph.resources().forEach(it -> of(it).ifPresent(names::add));
        return names;
    }

    private static Optional<UniquePhysicalName> of(Resource resource) {
        return Optional.ofNullable(KINDS.get(resource.type()))
                .flatMap(kind -> resource.input(kind.property()))
                .map(ValueText::of)
                .map(name -> new UniquePhysicalName(
                        resource.type(), resource.type().equals(NAMESPACE) ? name.toLowerCase(Locale.ROOT) : name));
    }

    /// The noun for a resource of this type in messages, such as `table`.
    String noun() {
        return Optional.ofNullable(KINDS.get(type)).map(Kind::noun).orElse("resource");
    }

    /// Whether resources of this type have such a name.
    static boolean has(String type) {
        return KINDS.containsKey(type);
    }
}
