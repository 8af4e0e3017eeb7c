package com.althq.platform.capability;

import com.althq.platform.resource.identity.AllowStatement;
import com.althq.platform.resource.identity.PolicyDocument;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;

/// The inline policy of the ECS execution role, with which ECS starts a task. The actions are those of
/// AmazonECSTaskExecutionRolePolicy, here only on what the service has, and those that its page adds for secrets. A key
/// of AWS's own needs no `kms:Decrypt`.
/// <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html>
final class ExecutionRolePolicy {

    private ExecutionRolePolicy() {}

    /// @param secrets ARNs of their parameters
    static PolicyDocument of(Output<String> repository, Output<String> logGroup, List<Output<String>> secrets) {
        var statements = new ArrayList<>(List.of(
                // It has nothing narrower.
                AllowStatement.allow(List.of("ecr:GetAuthorizationToken"), List.of(Output.of("*"))),
                AllowStatement.allow(
                        List.of("ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"),
                        List.of(repository)),
                AllowStatement.allow(
                        List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                        List.of(logGroup.applyValue(it -> it + ":*")))));
        if (!secrets.isEmpty()) {
            statements.add(AllowStatement.allow(List.of("ssm:GetParameters"), secrets));
        }
        return new PolicyDocument(statements);
    }
}
