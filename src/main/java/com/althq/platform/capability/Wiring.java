package com.althq.platform.capability;

import static com.althq.platform.spec.Capability.AGENTCORE_RUNTIME;
import static com.althq.platform.spec.Capability.COMPUTE;
import static com.althq.platform.spec.Capability.DYNAMODB;
import static com.althq.platform.spec.Capability.S3;

import com.althq.platform.capability.AgentcoreProvisioner.Agents;
import com.althq.platform.capability.DynamodbProvisioner.Tables;
import com.althq.platform.capability.S3Provisioner.Buckets;
import com.althq.platform.resource.identity.PolicyDocument;
import com.althq.platform.resource.identity.ServiceRole;
import com.althq.platform.resource.identity.Statement;
import com.althq.platform.spec.Capability;
import com.pulumi.core.Output;
import java.util.List;
import java.util.function.Function;

/// Who may use what when two sections are declared together (`docs/specification.md` §4.2). Nobody writes a
/// grant in a platform.yaml, and nobody gets one that is not in this table.
final class Wiring {

    private static final Capability AGENTS = AGENTCORE_RUNTIME;

    /// Whose role, on what, under which logical name, what may be done.
    private static final List<Row> TABLE = List.of(
            new Row(COMPUTE, S3, "s3_task_policy", may("s3:*", Buckets.class)),
            new Row(COMPUTE, DYNAMODB, "dynamodb_policy", may("dynamodb:*", Tables.class)),
            new Row(COMPUTE, AGENTS, "agentcore_invoke_policy", Wiring::invoke),
            new Row(COMPUTE, AGENTS, "agentcore_memory_task_policy", Wiring::remember),
            new Row(AGENTS, S3, "s3_agentcore_policy", may("s3:*", Buckets.class)),
            new Row(AGENTS, DYNAMODB, "dynamodb_agentcore_policy", may("dynamodb:*", Tables.class)),
            new Row(AGENTS, AGENTS, "agentcore_memory_policy", may("bedrock-agentcore:*", AgentMemory.class)));

    private final Stage stage;
    private final Provisioned soFar;

    Wiring(Stage stage, Provisioned soFar) {
        this.stage = stage;
        this.soFar = soFar;
    }

    /// One line of the table.
    ///
    /// @param user   the section whose role gets the grant
    /// @param used   the section that declares what it is on, which may be the same one
    /// @param policy logical name of the policy, without the service before it
    /// @param grant  what may be done on what, once that exists
    private record Row(Capability user, Capability used, String policy, Function<Provisioned, List<Statement>> grant) {}

    private static <R extends Record & Grantable> Function<Provisioned, List<Statement>> may(
            String action, Class<R> on) {
        return soFar ->
                List.of(Statement.allow(List.of(action), soFar.require(on).everything()));
    }

    /// Calls over HTTP and over WebSocket are two actions, each on the runtime and on its endpoint:
    /// <https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock-agentcore.html>. The
    /// specification asks for the agents' role to be passed on as well (§4.2); to AgentCore and to nobody else.
    private static List<Statement> invoke(Provisioned soFar) {
        return List.of(
                Statement.allow(
                        List.of(
                                "bedrock-agentcore:InvokeAgentRuntime",
                                "bedrock-agentcore:InvokeAgentRuntimeWithWebSocketStream"),
                        soFar.require(Agents.class).everything()),
                Statement.allow(
                                List.of("iam:PassRole"),
                                List.of(soFar.require(Foundation.Agents.class)
                                        .runtimes()
                                        .arn()))
                        .when("StringEquals", "iam:PassedToService", Output.of(Trust.AGENTCORE)));
    }

    private static List<Statement> remember(Provisioned soFar) {
        return List.of(Statement.allow(
                List.of("bedrock-agentcore:*"),
                soFar.require(Agents.class).memory().everything()));
    }

    /// The role of a section with every grant that the declared sections give it. To be asked when all that the
    /// grants are on is declared, and before anything that assumes the role.
    ServiceRole wire(Capability user, ServiceRole role) {
        var wired = role;
        for (var row : TABLE) {
            if (row.user() == user && stage.spec().declares(row.used())) {
                var logical = stage.logical(row.policy());
                wired = wired.allow(
                        logical,
                        new PolicyDocument(row.grant().apply(soFar)),
                        stage.grantOptions(logical, row.user(), row.used()));
            }
        }
        return wired;
    }
}
