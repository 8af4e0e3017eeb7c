package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.graph.Value;
import java.util.Map;
import java.util.Optional;

/// How to find out whether a resource exists that is not in the state.
///
/// @param command a shell command
/// @param id      its id in the provider, if that follows from its name
public record ExistenceCheck(String command, Optional<String> id) {

    /// One resource type.
    ///
    /// @param command with `%s` for the name
    /// @param named   whether the name is the id
    private record Row(String property, String command, boolean named) {}

    private static final Map<String, Row> ROWS = Map.ofEntries(
            named("aws:s3/bucketV2:BucketV2", "bucket", "aws s3api head-bucket --bucket %s"),
            named("aws:dynamodb/table:Table", "name", "aws dynamodb describe-table --table-name %s"),
            named("aws:lambda/function:Function", "name", "aws lambda get-function --function-name %s"),
            named("aws:iam/role:Role", "name", "aws iam get-role --role-name %s"),
            named("aws:ecr/repository:Repository", "name", "aws ecr describe-repositories --repository-names %s"),
            named(
                    "aws:ssm/parameter:Parameter",
                    "name",
                    "aws ssm describe-parameters --parameter-filters" + " Key=Name,Values=%s"),
            named(
                    "aws:cloudwatch/logGroup:LogGroup",
                    "name",
                    "aws logs describe-log-groups" + " --log-group-name-prefix %s"),
            named(
                    "aws:elasticache/replicationGroup:ReplicationGroup",
                    "replicationGroupId",
                    "aws elasticache describe-replication-groups --replication-group-id %s"),
            other("aws:ecs/cluster:Cluster", "name", "aws ecs describe-clusters --clusters %s"),
            other(
                    "aws:rds/instance:Instance",
                    "identifier",
                    "aws rds describe-db-instances" + " --db-instance-identifier %s"),
            other(
                    "aws:efs/fileSystem:FileSystem",
                    "creationToken",
                    "aws efs describe-file-systems" + " --creation-token %s"),
            other(
                    "aws:ec2/securityGroup:SecurityGroup",
                    "name",
                    "aws ec2 describe-security-groups --filters" + " Name=group-name,Values=%s"),
            other("aws:lb/targetGroup:TargetGroup", "name", "aws elbv2 describe-target-groups --names %s"),
            other(
                    "aws:bedrock/agentcoreMemory:AgentcoreMemory",
                    "name",
                    "aws bedrock-agentcore-control list-memories" + " # look for %s"),
            other(
                    "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime",
                    "agentRuntimeName",
                    "aws bedrock-agentcore-control list-agent-runtimes # look for %s"));

    private static Map.Entry<String, Row> named(String type, String property, String command) {
        return Map.entry(type, new Row(property, command, true));
    }

    private static Map.Entry<String, Row> other(String type, String property, String command) {
        return Map.entry(type, new Row(property, command, false));
    }

    /// @return empty for other types, and for resources without a name yet
    public static Optional<ExistenceCheck> of(String type, Map<String, Value> inputs) {
        return Optional.ofNullable(ROWS.get(type))
                .flatMap(row -> Optional.ofNullable(inputs.get(row.property()))
                        .filter(Value.Text.class::isInstance)
                        .map(it -> ((Value.Text) it).value())
                        .map(name -> new ExistenceCheck(
                                row.command().formatted(quoted(name)),
                                row.named() ? Optional.of(name) : Optional.empty())));
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
