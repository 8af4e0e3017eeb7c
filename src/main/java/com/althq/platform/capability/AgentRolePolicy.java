package com.althq.platform.capability;

import com.althq.platform.resource.identity.AllowStatement;
import com.althq.platform.resource.identity.PolicyDocument;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;

/// The inline policy of the agent runtimes' role that does not depend on other sections: pulling images,
/// writing logs and metrics, calling models. It follows AWS's page on the execution role, narrowed to the
/// service's own repositories and identities:
/// <https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html>
final class AgentRolePolicy {

    private static final String LOG_GROUPS = "log-group:/aws/bedrock-agentcore/runtimes/*";
    private static final String IDENTITIES = "workload-identity-directory/default";

    private AgentRolePolicy() {}

    /// @param repositories ARNs of the image repositories
    /// @param runtimes     names of the runtimes
    static PolicyDocument of(AccountArns arns, List<Output<String>> repositories, List<String> runtimes) {
        var anything = List.of(Output.of("*"));
        return PolicyDocument.of(
                AllowStatement.allow(List.of("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"), repositories),
                AllowStatement.allow(List.of("ecr:GetAuthorizationToken"), anything),
                AllowStatement.allow(
                        List.of("logs:DescribeLogStreams", "logs:CreateLogGroup"),
                        List.of(arns.of("logs", LOG_GROUPS))),
                AllowStatement.allow(List.of("logs:DescribeLogGroups"), List.of(arns.of("logs", "log-group:*"))),
                AllowStatement.allow(
                        List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                        List.of(arns.of("logs", LOG_GROUPS + ":log-stream:*"))),
                AllowStatement.allow(
                        List.of(
                                "xray:PutTraceSegments",
                                "xray:PutTelemetryRecords",
                                "xray:GetSamplingRules",
                                "xray:GetSamplingTargets"),
                        anything),
                AllowStatement.allow(List.of("cloudwatch:PutMetricData"), anything)
                        .when("StringEquals", "cloudwatch:namespace", Output.of("bedrock-agentcore")),
                AllowStatement.allow(
                        List.of(
                                "bedrock-agentcore:GetWorkloadAccessToken",
                                "bedrock-agentcore:GetWorkloadAccessTokenForJWT",
                                "bedrock-agentcore:GetWorkloadAccessTokenForUserId"),
                        identities(arns, runtimes)),
                AllowStatement.allow(
                        List.of("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"),
                        List.of(arns.awsOwned("bedrock", "foundation-model/*"), arns.of("bedrock", "*"))));
    }

    /// The workload identity of each runtime, which AWS creates and names after it.
    private static List<Output<String>> identities(AccountArns arns, List<String> runtimes) {
        var identities = new ArrayList<Output<String>>();
        identities.add(arns.of("bedrock-agentcore", IDENTITIES));
        runtimes.forEach(
                it -> identities.add(arns.of("bedrock-agentcore", IDENTITIES + "/workload-identity/" + it + "-*")));
        return identities;
    }
}
