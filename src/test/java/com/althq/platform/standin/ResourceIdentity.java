package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What things are called: their ids, their ARNs, and the names that only one of them can have.
final class ResourceIdentity {

    private ResourceIdentity() {}

    /// The id that AWS or Cloudflare would give.
    ///
    /// @param seed another one for each thing
    static String id(String type, ObjectNode inputs, AwsLocation place, String seed) {
        var in = new Texts(inputs);
        return switch (type.substring(type.lastIndexOf(':') + 1)) {
            case "BucketV2", "BucketLifecycleConfigurationV2", "BucketPublicAccessBlock" -> in.get("bucket");
            case "BucketServerSideEncryptionConfigurationV2", "BucketVersioningV2" -> in.get("bucket");
            case "Role", "LogGroup", "Table", "Repository", "SubnetGroup", "Function", "ScheduleGroup", "Parameter" ->
                in.get("name");
            case "RolePolicy" -> in.get("role") + ":" + in.get("name");
            case "RolePolicyAttachment" -> in.get("role") + "-" + AwsLocation.hash(seed, 26);
            case "SecurityGroup" -> "sg-0" + AwsLocation.hash(seed, 16);
            case "LifecyclePolicy" -> in.get("repository");
            case "Cluster", "ListenerRule", "TargetGroup" -> arn(type, "", inputs, place, seed);
            case "Service" ->
                type.startsWith("aws:ecs") ? arn(type, "", inputs, place, seed) : "srv-" + AwsLocation.hash(seed, 16);
            case "TaskDefinition" -> in.get("family");
            case "FileSystem" -> "fs-0" + AwsLocation.hash(seed, 16);
            case "AccessPoint" -> "fsap-0" + AwsLocation.hash(seed, 16);
            case "MountTarget" -> "fsmt-0" + AwsLocation.hash(seed, 16);
            case "BackupPolicy" -> in.get("fileSystemId");
            case "ReplicationGroup" -> in.get("replicationGroupId");
            case "FunctionUrl" -> in.get("functionName");
            case "Permission" -> in.get("statementId");
            case "Instance" -> "db-" + AwsLocation.hash(seed, 26).toUpperCase(Locale.ROOT);
            case "PrivateDnsNamespace" -> "ns-" + AwsLocation.hash(seed, 16);
            case "AgentcoreAgentRuntime" -> in.get("agentRuntimeName") + "-" + AwsLocation.hash(seed, 10);
            case "AgentcoreMemory", "AgentcoreMemoryStrategy" -> in.get("name") + "-" + AwsLocation.hash(seed, 10);
            case "ZeroTrustAccessApplication", "ZeroTrustAccessPolicy" -> uuid(seed);
            default -> AwsLocation.hash(seed, 32);
        };
    }

    static String uuid(String seed) {
        var hex = AwsLocation.hash(seed, 32);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    /// The ARN of a thing; empty for what has none.
    ///
    /// @param id   empty where the id is the ARN
    /// @param seed another one for each thing
    static String arn(String type, String id, ObjectNode inputs, AwsLocation place, String seed) {
        var in = new Texts(inputs);
        return switch (type) {
            case "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime" ->
                place.arn("bedrock-agentcore", "runtime/" + id);
            case "aws:bedrock/agentcoreMemory:AgentcoreMemory" -> place.arn("bedrock-agentcore", "memory/" + id);
            case "aws:cloudwatch/logGroup:LogGroup" -> place.arn("logs", "log-group:" + in.get("name"));
            case "aws:dynamodb/table:Table" -> place.arn("dynamodb", "table/" + in.get("name"));
            case "aws:ec2/securityGroup:SecurityGroup" -> place.arn("ec2", "security-group/" + id);
            case "aws:ecr/repository:Repository" -> place.arn("ecr", "repository/" + in.get("name"));
            case "aws:ecs/cluster:Cluster" -> place.arn("ecs", "cluster/" + in.get("name"));
            case "aws:ecs/service:Service" ->
                place.arn("ecs", "service/" + last(in.get("cluster")) + "/" + in.get("name"));
            case "aws:ecs/taskDefinition:TaskDefinition" -> place.arn("ecs", "task-definition/" + in.get("family"));
            case "aws:efs/accessPoint:AccessPoint" -> place.arn("elasticfilesystem", "access-point/" + id);
            case "aws:efs/fileSystem:FileSystem" -> place.arn("elasticfilesystem", "file-system/" + id);
            case "aws:elasticache/replicationGroup:ReplicationGroup" ->
                place.arn("elasticache", "replicationgroup:" + id);
            case "aws:elasticache/subnetGroup:SubnetGroup" -> place.arn("elasticache", "subnetgroup:" + id);
            case "aws:iam/role:Role" -> place.globalArn("iam", "role" + in.get("path", "/") + in.get("name"));
            case "aws:lambda/function:Function" -> place.arn("lambda", "function:" + in.get("name"));
            case "aws:lb/listenerRule:ListenerRule" ->
                in.get("listenerArn").replace(":listener/", ":listener-rule/") + "/" + AwsLocation.hash(seed, 16);
            case "aws:lb/targetGroup:TargetGroup" ->
                place.arn("elasticloadbalancing", "targetgroup/" + in.get("name") + "/" + AwsLocation.hash(seed, 16));
            case "aws:rds/instance:Instance" -> place.arn("rds", "db:" + in.get("identifier"));
            case "aws:rds/subnetGroup:SubnetGroup" -> place.arn("rds", "subgrp:" + in.get("name"));
            case "aws:s3/bucketV2:BucketV2" -> "arn:" + place.partition() + ":s3:::" + in.get("bucket");
            case "aws:scheduler/scheduleGroup:ScheduleGroup" ->
                place.arn("scheduler", "schedule-group/" + in.get("name"));
            case "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace" ->
                place.arn("servicediscovery", "namespace/" + id);
            case "aws:servicediscovery/service:Service" -> place.arn("servicediscovery", "service/" + id);
            case "aws:ssm/parameter:Parameter" ->
                place.arn("ssm", "parameter/" + in.get("name").replaceFirst("^/", ""));
            default -> "";
        };
    }

    /// The properties that no two things of the type have alike; none where AWS takes as many as one likes.
    static List<String> unique(String type) {
        return switch (type) {
            case "aws:s3/bucketV2:BucketV2" -> List.of("bucket");
            case "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime" -> List.of("agentRuntimeName");
            case "aws:bedrock/agentcoreMemory:AgentcoreMemory",
                    "aws:cloudwatch/logGroup:LogGroup",
                    "aws:dynamodb/table:Table",
                    "aws:ecr/repository:Repository",
                    "aws:elasticache/subnetGroup:SubnetGroup",
                    "aws:iam/role:Role",
                    "aws:lambda/function:Function",
                    "aws:lb/targetGroup:TargetGroup",
                    "aws:rds/subnetGroup:SubnetGroup",
                    "aws:scheduler/scheduleGroup:ScheduleGroup",
                    "aws:ssm/parameter:Parameter" -> List.of("name");
            case "aws:ec2/securityGroup:SecurityGroup" -> List.of("name", "vpcId");
            case "aws:ecs/service:Service" -> List.of("name", "cluster");
            case "aws:efs/mountTarget:MountTarget" -> List.of("fileSystemId", "subnetId");
            case "aws:elasticache/replicationGroup:ReplicationGroup" -> List.of("replicationGroupId");
            case "aws:lambda/functionUrl:FunctionUrl" -> List.of("functionName");
            case "aws:lambda/permission:Permission" -> List.of("statementId", "function");
            case "aws:lb/listenerRule:ListenerRule" -> List.of("priority", "listenerArn");
            case "aws:rds/instance:Instance" -> List.of("identifier");
            case "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace" -> List.of("name", "vpc");
            case "aws:servicediscovery/service:Service" -> List.of("name", "dnsConfig.namespaceId");
            case "cloudflare:index/dnsRecord:DnsRecord" -> List.of("name", "type", "content", "zoneId");
            default -> List.of();
        };
    }

    /// Says so where there is a thing already of which there can be only one.
    static Optional<String> taken(ObjectNode world, String type, ObjectNode inputs) {
        var unique = unique(type);
        return unique.isEmpty()
                ? Optional.empty()
                : SimulatedAccount.stream(world)
                        .filter(it -> it.type().equals(type)
                                && unique.stream()
                                        .allMatch(name -> at(it.outputs(), name).equals(at(inputs, name))))
                        .findFirst()
                        .map(it -> "AlreadyExistsException: %s already exists"
                                .formatted(inputs.path(unique.getFirst()).asText()));
    }

    private static JsonNode at(ObjectNode values, String path) {
        return values.at("/" + path.replace('.', '/'));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private record Texts(ObjectNode inputs) {
        String get(String name) {
            return get(name, "");
        }

        String get(String name, String otherwise) {
            return inputs.path(name).asText(otherwise);
        }
    }
}
