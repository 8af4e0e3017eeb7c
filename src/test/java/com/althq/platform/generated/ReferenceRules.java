package com.althq.platform.generated;

import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Whether what a plan refers to is there.
final class ReferenceRules {

    /// What each type puts out that something of ours uses, from the provider's schema.
    private static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime", Set.of("agentRuntimeArn")),
            Map.entry("aws:bedrock/agentcoreMemory:AgentcoreMemory", Set.of("arn", "id")),
            Map.entry("aws:cloudwatch/logGroup:LogGroup", Set.of("arn", "name")),
            Map.entry("aws:dynamodb/table:Table", Set.of("arn", "name")),
            Map.entry("aws:ec2/securityGroup:SecurityGroup", Set.of("id")),
            Map.entry("aws:ecr/repository:Repository", Set.of("arn", "name", "repositoryUrl")),
            Map.entry("aws:ecs/cluster:Cluster", Set.of("arn", "name")),
            Map.entry("aws:ecs/service:Service", Set.of("name")),
            Map.entry("aws:ecs/taskDefinition:TaskDefinition", Set.of("arn")),
            Map.entry("aws:efs/accessPoint:AccessPoint", Set.of("arn", "id")),
            Map.entry("aws:efs/fileSystem:FileSystem", Set.of("arn", "id")),
            Map.entry("aws:elasticache/replicationGroup:ReplicationGroup", Set.of("primaryEndpointAddress")),
            Map.entry("aws:elasticache/subnetGroup:SubnetGroup", Set.of("name")),
            Map.entry("aws:iam/role:Role", Set.of("arn", "name")),
            Map.entry("aws:lambda/function:Function", Set.of("arn", "name")),
            Map.entry("aws:lambda/functionUrl:FunctionUrl", Set.of("functionUrl")),
            Map.entry("aws:lb/targetGroup:TargetGroup", Set.of("arn")),
            Map.entry("aws:rds/instance:Instance", Set.of("address", "endpoint", "masterUserSecrets[0].secretArn")),
            Map.entry("aws:rds/subnetGroup:SubnetGroup", Set.of("name")),
            Map.entry("aws:s3/bucketV2:BucketV2", Set.of("arn", "bucket", "id")),
            Map.entry("aws:scheduler/scheduleGroup:ScheduleGroup", Set.of("name")),
            Map.entry("aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace", Set.of("id")),
            Map.entry("aws:servicediscovery/service:Service", Set.of("arn")),
            Map.entry("aws:ssm/parameter:Parameter", Set.of("arn", "version")),
            Map.entry("cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy", Set.of("id")));

    private static final Set<String> LOOKED_UP = Set.of(
            "account",
            "cloudflare.account",
            "identityProvider.id",
            "listener.arn",
            "loadBalancer.dnsName",
            "subnet.private.0",
            "subnet.private.1",
            "vpc.cidr",
            "vpc.id",
            "zone.id",
            "zone.name");

    private ReferenceRules() {}

    /// Everything that leads nowhere, in inputs and in outputs of the stack.
    ///
    /// @param graph references unresolved
    static List<String> dangling(ResourceGraph graph) {
        var byUrn = graph.byUrn();
        return scalars(graph)
                .filter(it -> switch (it) {
                    case Value.Reference(var urn, var property) ->
                        !byUrn.containsKey(urn)
                                || !OUTPUTS.getOrDefault(urn.type(), Set.of()).contains(property);
                    case Value.Unknown(var name) -> !LOOKED_UP.contains(name);
                    case Value.Items _, Value.Fields _, Value.Joined _ -> true;
                    case Value.Text _, Value.Numeric _, Value.Flag _, Value.Secret _, Value.Late _ -> false;
                })
                .map(Value::toString)
                .distinct()
                .toList();
    }

    /// Everything that is referred to or looked up but is not there.
    static Stream<Value> scalars(ResourceGraph graph) {
        return Stream.concat(
                        graph.resources().stream().flatMap(it -> it.inputs().values().stream()),
                        graph.outputs().values().stream())
                .flatMap(Value::scalars);
    }
}
