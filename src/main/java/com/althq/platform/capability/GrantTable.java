package com.althq.platform.capability;

import static com.althq.platform.spec.model.Capability.AGENTCORE_RUNTIME;
import static com.althq.platform.spec.model.Capability.COMPUTE;
import static com.althq.platform.spec.model.Capability.DATABASE;
import static com.althq.platform.spec.model.Capability.DYNAMODB;
import static com.althq.platform.spec.model.Capability.LAMBDA;
import static com.althq.platform.spec.model.Capability.S3;
import static com.althq.platform.spec.model.Capability.STORAGE;

import com.althq.platform.capability.AgentcoreProvisioner.Agents;
import com.althq.platform.capability.ComputeProvisioner.Tasks;
import com.althq.platform.capability.DatabaseProvisioner.Database;
import com.althq.platform.capability.DynamodbProvisioner.Tables;
import com.althq.platform.capability.LambdaProvisioner.Functions;
import com.althq.platform.capability.S3Provisioner.Buckets;
import com.althq.platform.capability.StorageProvisioner.FileSystem;
import com.althq.platform.resource.identity.AllowStatement;
import com.althq.platform.resource.identity.PolicyDocument;
import com.althq.platform.resource.identity.ServiceRole;
import com.althq.platform.spec.model.Capability;
import com.pulumi.core.Output;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The table of IAM grants between the sections of a service (`docs/specification.md` §4.2). There are no other
/// grants.
final class GrantTable {

    private static final String READ_SECRET = "secretsmanager:GetSecretValue";
    private static final String CALL_FUNCTION = "lambda:InvokeFunction";
    private static final String CALL_AGENT = "bedrock-agentcore:InvokeAgentRuntime";
    private static final String STREAM_AGENT = "bedrock-agentcore:InvokeAgentRuntimeWithWebSocketStream";

    /// What the role of a section may do: on what another one declares, under which logical name.
    private static List<Row> rows(Capability user) {
        return switch (user) {
            case COMPUTE ->
                List.of(
                        new Row(S3, "s3_task_policy", grantAll("s3:*", Buckets.class)),
                        new Row(DYNAMODB, "dynamodb_policy", grantAll("dynamodb:*", Tables.class)),
                        new Row(STORAGE, "storage_task_policy", GrantTable::mountFileSystem),
                        new Row(DATABASE, "database_task_policy", grantAll(READ_SECRET, Database.class)),
                        new Row(AGENTCORE_RUNTIME, "agentcore_invoke_policy", GrantTable::callAgentsAndPassRole),
                        new Row(AGENTCORE_RUNTIME, "agentcore_memory_task_policy", GrantTable::useMemory));
            case LAMBDA ->
                List.of(
                        new Row(S3, "s3_lambda_policy", grantAll("s3:*", Buckets.class)),
                        new Row(DYNAMODB, "dynamodb_lambda_policy", grantAll("dynamodb:*", Tables.class)),
                        new Row(STORAGE, "storage_lambda_policy", GrantTable::mountFileSystem),
                        new Row(DATABASE, "database_lambda_policy", grantAll(READ_SECRET, Database.class)),
                        new Row(AGENTCORE_RUNTIME, "agentcore_lambda_policy", GrantTable::callAgents),
                        new Row(AGENTCORE_RUNTIME, "agentcore_memory_lambda_policy", GrantTable::useMemory));
            case AGENTCORE_RUNTIME ->
                List.of(
                        new Row(S3, "s3_agentcore_policy", grantAll("s3:*", Buckets.class)),
                        new Row(DYNAMODB, "dynamodb_agentcore_policy", grantAll("dynamodb:*", Tables.class)),
                        new Row(DATABASE, "database_agentcore_policy", GrantTable::passwordForAgents),
                        new Row(
                                AGENTCORE_RUNTIME,
                                "agentcore_memory_policy",
                                grantAll("bedrock-agentcore:*", AgentMemory.class)));
            case EVENTBRIDGE ->
                List.of(
                        new Row(LAMBDA, "eventbridge_policy", grantAll(CALL_FUNCTION, Functions.class)),
                        new Row(COMPUTE, "compute_eventbridge_policy", GrantTable::startTasks),
                        new Row(AGENTCORE_RUNTIME, "agentcore_eventbridge_policy", grantAll(CALL_AGENT, Agents.class)));
            case STORAGE, CACHE, DATABASE, DYNAMODB, SERVICE_DISCOVERY, S3 -> List.of();
        };
    }

    private final ProvisioningContext context;
    private final ProvisionedSections provisioned;

    GrantTable(ProvisioningContext context, ProvisionedSections provisioned) {
        this.context = context;
        this.provisioned = provisioned;
    }

    /// One line of the table.
    ///
    /// @param used the section that the grant is on, which may be the one whose role gets it
    /// @param policy the logical name of the policy, without the service
    /// @param grant computes the statements; without statements there is no policy
    private record Row(Capability used, String policy, Function<ProvisionedSections, List<AllowStatement>> grant) {}

    private static <R extends Record & GrantTarget> Function<ProvisionedSections, List<AllowStatement>> grantAll(
            String action, Class<R> on) {
        return provisioned -> {
            var everything = provisioned.require(on).grantArns();
            return everything.isEmpty() ? List.of() : List.of(AllowStatement.allow(List.of(action), everything));
        };
    }

    /// Read and write through the access point only, whose user replaces the caller's:
    /// <https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html>
    private static List<AllowStatement> mountFileSystem(ProvisionedSections provisioned) {
        var files = provisioned.require(FileSystem.class);
        return List.of(AllowStatement.allow(
                        List.of("elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"), List.of(files.arn()))
                .when("StringEquals", "elasticfilesystem:AccessPointArn", files.accessPointArn()));
    }

    /// Only for agents in the VPC: others cannot reach the database.
    private static List<AllowStatement> passwordForAgents(ProvisionedSections provisioned) {
        return provisioned.require(RolesAndGroups.Agents.class).securityGroup().isPresent()
                ? grantAll(READ_SECRET, Database.class).apply(provisioned)
                : List.of();
    }

    /// Calls over HTTP and over WebSocket are two actions, on the runtime and on its endpoint:
    /// <https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock-agentcore.html>
    private static List<AllowStatement> callAgents(ProvisionedSections provisioned) {
        return List.of(AllowStatement.allow(
                List.of(CALL_AGENT, STREAM_AGENT),
                provisioned.require(Agents.class).grantArns()));
    }

    /// Also passes the agents' role on to AgentCore, as the specification asks for (§4.2).
    private static List<AllowStatement> callAgentsAndPassRole(ProvisionedSections provisioned) {
        var passed = provisioned.require(RolesAndGroups.Agents.class).runtimes().arn();
        return Stream.concat(
                        callAgents(provisioned).stream(), Stream.of(passRole(List.of(passed), TrustPolicies.AGENTCORE)))
                .toList();
    }

    /// Any revision of the task in its own cluster; the task's roles are passed on to ECS:
    /// <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/CWE_IAM_role.html>
    private static List<AllowStatement> startTasks(ProvisionedSections provisioned) {
        var tasks = provisioned.require(Tasks.class);
        return List.of(
                AllowStatement.allow(
                                List.of("ecs:RunTask"),
                                List.of(tasks.family(), tasks.family().applyValue(it -> it + ":*")))
                        .when("ArnEquals", "ecs:cluster", tasks.cluster()),
                passRole(List.of(tasks.taskRole(), tasks.executionRole()), TrustPolicies.TASKS));
    }

    private static AllowStatement passRole(List<Output<String>> roles, String service) {
        return AllowStatement.allow(List.of("iam:PassRole"), roles)
                .when("StringEquals", "iam:PassedToService", Output.of(service));
    }

    private static List<AllowStatement> useMemory(ProvisionedSections provisioned) {
        return List.of(AllowStatement.allow(
                List.of("bedrock-agentcore:*"),
                provisioned.require(Agents.class).memory().grantArns()));
    }

    /// The role of a section with all of its grants. To be called after all sections that the grants are on are
    /// declared, and before any resource that uses the role.
    ServiceRole addGrants(Capability user, ServiceRole role) {
        var wired = role;
        for (var row : rows(user)) {
            if (context.spec().declares(row.used())) {
                var statements = row.grant().apply(provisioned);
                if (!statements.isEmpty()) {
                    var logical = context.logical(row.policy());
                    wired = wired.allow(
                            logical, new PolicyDocument(statements), context.grantOptions(logical, user, row.used()));
                }
            }
        }
        return wired;
    }
}
