package com.althq.platform.resource.compute;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;

/// Where a function writes.
///
/// @param arn  of the log group; its streams are below it
/// @param name of the log group
public record FunctionLogs(Output<String> arn, Output<String> name) {

    private static final int KEPT_DAYS = 30;

    /// Declares the log group.
    public static FunctionLogs create(String logical, String name, CustomResourceOptions options) {
        var group = new LogGroup(
                logical,
                LogGroupArgs.builder().name(name).retentionInDays(KEPT_DAYS).build(),
                options);
        return new FunctionLogs(group.arn(), group.name());
    }
}
