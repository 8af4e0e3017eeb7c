package com.althq.platform.capability;

import com.althq.platform.resource.identity.AllowStatement;
import com.althq.platform.resource.identity.PolicyDocument;
import com.pulumi.core.Output;

/// The trust policies of the roles: which AWS service may assume each. Conditions prevent a service from using
/// the role for another customer; each is there only where AWS documents it for that service.
final class TrustPolicies {

    /// AgentCore's service principal.
    static final String AGENTCORE = "bedrock-agentcore.amazonaws.com";

    /// The service principal of ECS tasks.
    static final String TASKS = "ecs-tasks.amazonaws.com";

    private static final String ACCOUNT = "aws:SourceAccount";
    private static final String ARN = "aws:SourceArn";

    private TrustPolicies() {}

    /// The role that a task acts as. A single cluster cannot be named:
    /// <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html>
    static PolicyDocument tasks(AccountArns arns) {
        return within(TASKS, arns, "ArnLike", arns.of("ecs", "*"));
    }

    /// The role that starts tasks. Its page has no condition:
    /// <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html>
    static PolicyDocument taskExecution() {
        return PolicyDocument.of(AllowStatement.trust(TASKS));
    }

    /// The role of functions. Its page has no condition:
    /// <https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html>
    static PolicyDocument functions() {
        return PolicyDocument.of(AllowStatement.trust("lambda.amazonaws.com"));
    }

    /// The roles of runtimes and of their memory:
    /// <https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html>
    static PolicyDocument agents(AccountArns arns) {
        return within(AGENTCORE, arns, "ArnLike", arns.of("bedrock-agentcore", "*"));
    }

    /// The role of the schedules in a group; AWS supports a condition on the group only:
    /// <https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html>
    static PolicyDocument schedules(AccountArns arns, String group) {
        return within("scheduler.amazonaws.com", arns, "StringEquals", arns.of("scheduler", "schedule-group/" + group));
    }

    private static PolicyDocument within(String service, AccountArns arns, String comparison, Output<String> source) {
        return PolicyDocument.of(AllowStatement.trust(service)
                .when("StringEquals", ACCOUNT, Output.of(arns.account()))
                .when(comparison, ARN, source));
    }
}
