package com.althq.platform.capability;

import com.pulumi.core.Output;

/// Builds ARNs in the stack's account and region for things that are not outputs of its resources.
record AccountArns(String partition, String region, String account) {

    /// `arn:aws:logs:us-west-2:470935583836:{resource}`.
    Output<String> of(String service, String resource) {
        return Output.of("arn:%s:%s:%s:%s:%s".formatted(partition, service, region, account, resource));
    }

    /// An ARN without an account, of something that AWS owns in every region.
    Output<String> awsOwned(String service, String resource) {
        return Output.of("arn:%s:%s:*::%s".formatted(partition, service, resource));
    }

    /// The ARN of a policy that AWS maintains.
    String managedPolicy(String name) {
        return "arn:%s:iam::aws:policy/%s".formatted(partition, name);
    }

    /// The pattern for everything below: objects of a bucket, indexes of a table, endpoints of a runtime.
    static Output<String> below(Output<String> arn) {
        return arn.applyValue(it -> it + "/*");
    }
}
