package com.althq.platform.plan;

import java.util.Set;

/// The actions for which IAM offers no resource narrower than `*`, as far as this program grants them.
final class AccountWideActions {

    private static final Set<String> ACTIONS = Set.of(
            // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html
            "ecr:GetAuthorizationToken",
            // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html
            "cloudwatch:PutMetricData",
            // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html
            "xray:GetSamplingRules",
            "xray:GetSamplingTargets",
            "xray:PutTelemetryRecords",
            "xray:PutTraceSegments",
            // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets");

    private AccountWideActions() {}

    static boolean contains(String action) {
        return ACTIONS.contains(action);
    }
}
