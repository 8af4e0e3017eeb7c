package com.althq.platform.adoption;

import static java.util.Map.entry;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ValueText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What AWS or Cloudflare allow only one of. Two resources with one identity cannot both exist.
record UniqueIdentity(String kind, List<String> values) {

    /// By type, the properties that together are the identity; nothing where any number may exist, or where Pulumi
    /// makes up a name.
    private static final Map<String, List<String>> PROPERTIES = Map.ofEntries(
            entry("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime", List.of("agentRuntimeName")),
            entry("aws:bedrock/agentcoreMemory:AgentcoreMemory", List.of("name")),
            entry("aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy", List.of("memoryId", "name")),
            entry("aws:cloudwatch/logGroup:LogGroup", List.of("name")),
            entry("aws:dynamodb/table:Table", List.of("name")),
            entry("aws:ec2/securityGroup:SecurityGroup", List.of("vpcId", "name")),
            entry("aws:ecr/lifecyclePolicy:LifecyclePolicy", List.of("repository")),
            entry("aws:ecr/repository:Repository", List.of("name")),
            entry("aws:ecs/cluster:Cluster", List.of("name")),
            entry("aws:ecs/service:Service", List.of("cluster", "name")),
            entry("aws:ecs/taskDefinition:TaskDefinition", List.of()),
            entry("aws:efs/accessPoint:AccessPoint", List.of()),
            entry("aws:efs/backupPolicy:BackupPolicy", List.of("fileSystemId")),
            entry("aws:efs/fileSystem:FileSystem", List.of("creationToken")),
            entry("aws:efs/mountTarget:MountTarget", List.of("fileSystemId", "subnetId")),
            entry("aws:elasticache/replicationGroup:ReplicationGroup", List.of("replicationGroupId")),
            entry("aws:elasticache/subnetGroup:SubnetGroup", List.of("name")),
            entry("aws:iam/role:Role", List.of("name")),
            entry("aws:iam/rolePolicy:RolePolicy", List.of()),
            entry("aws:iam/rolePolicyAttachment:RolePolicyAttachment", List.of("role", "policyArn")),
            entry("aws:lambda/function:Function", List.of("name")),
            entry("aws:lambda/functionUrl:FunctionUrl", List.of("functionName")),
            entry("aws:lambda/permission:Permission", List.of("function", "statementId")),
            entry("aws:lb/listenerRule:ListenerRule", List.of("listenerArn", "priority")),
            entry("aws:lb/targetGroup:TargetGroup", List.of("name")),
            entry("aws:rds/instance:Instance", List.of("identifier")),
            entry("aws:rds/subnetGroup:SubnetGroup", List.of("name")),
            entry("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2", List.of("bucket")),
            entry("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", List.of("bucket")),
            entry(
                    "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                    List.of("bucket")),
            entry("aws:s3/bucketV2:BucketV2", List.of("bucket")),
            entry("aws:s3/bucketVersioningV2:BucketVersioningV2", List.of("bucket")),
            entry("aws:scheduler/scheduleGroup:ScheduleGroup", List.of("name")),
            entry("aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace", List.of("vpc", "name")),
            entry("aws:servicediscovery/service:Service", List.of("dnsConfig", "name")),
            entry("aws:ssm/parameter:Parameter", List.of("name")),
            entry("cloudflare:index/dnsRecord:DnsRecord", List.of("zoneId", "name")),
            entry("cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication", List.of("destinations")),
            entry("cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy", List.of()));

    /// Of a resource that is declared now, or was before with the same type.
    static Optional<UniqueIdentity> of(Resource resource) {
        var type = resource.type();
        if (type.startsWith("pulumi:providers:")) {
            return Optional.empty();
        }
        if (type.equals("pulumi-python:dynamic:Resource")) {
            return Optional.of(ofPython(resource));
        }
        var properties = PROPERTIES.get(type);
        if (properties == null) {
            throw new AssertionError("say in this class what there can be only one of: " + type);
        }
        return properties.isEmpty()
                ? Optional.empty()
                : Optional.of(new UniqueIdentity(
                        type, properties.stream().map(it -> text(resource, it)).toList()));
    }

    /// The code of such a resource made a runtime, or a memory with its name freed of what AWS does not take.
    private static UniqueIdentity ofPython(Resource resource) {
        return resource.input("runtime_name").isPresent()
                ? new UniqueIdentity(
                        "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime",
                        List.of(text(resource, "runtime_name")))
                : new UniqueIdentity(
                        "aws:bedrock/agentcoreMemory:AgentcoreMemory",
                        List.of(text(resource, "name").replaceAll("[^A-Za-z0-9_]", "_")));
    }

    static UniqueIdentity logGroup(String name) {
        return new UniqueIdentity("aws:cloudwatch/logGroup:LogGroup", List.of(name));
    }

    private static String text(Resource resource, String property) {
        return resource.input(property).map(ValueText::of).orElse("");
    }
}
