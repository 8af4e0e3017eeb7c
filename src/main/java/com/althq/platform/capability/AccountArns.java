package com.althq.platform.capability;

import com.pulumi.core.Output;

/// Builds the ARNs of what no resource of the stack has as an output, in the stack's account and region.
record AccountArns(String partition, String region, String account) {

    /// `arn:aws:logs:us-west-2:470935583836:{resource}`.
    Output<String> of(String service, String resource) {
        return Output.of("arn:%s:%s:%s:%s:%s".formatted(partition, service, region, account, resource));
    }

    /// Something that AWS offers in every region, in no account.
    Output<String> awsOwned(String service, String resource) {
        return Output.of("arn:%s:%s:*::%s".formatted(partition, service, resource));
    }

    /// A policy that AWS maintains.
    String managedPolicy(String name) {
        return "arn:%s:iam::aws:policy/%s".formatted(partition, name);
    }

    /// Everything below: the objects of a bucket, the indexes of a table, the endpoints of a runtime.
    static Output<String> below(Output<String> arn) {
        return arn.applyValue(it -> it + "/*");
    }
}
