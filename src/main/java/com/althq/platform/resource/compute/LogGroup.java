package com.althq.platform.resource.compute;

import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;

/// A CloudWatch log group that keeps what programs print for 90 days.
public record LogGroup(Output<String> arn, Output<String> name) {

    private static final int RETENTION_DAYS = 90;

    /// Declares it.
    public static LogGroup create(String logical, String name, CustomResourceOptions options) {
        var group = new com.pulumi.aws.cloudwatch.LogGroup(
                logical,
                LogGroupArgs.builder()
                        .name(name)
                        .retentionInDays(RETENTION_DAYS)
                        .build(),
                options);
        return new LogGroup(group.arn(), group.name());
    }
}
