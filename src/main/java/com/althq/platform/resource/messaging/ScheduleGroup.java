package com.althq.platform.resource.messaging;

import com.pulumi.aws.scheduler.ScheduleGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;

/// A group of schedules. Deleting it, or giving it another name, deletes the schedules in it.
public final class ScheduleGroup {

    private ScheduleGroup() {}

    /// Declares it.
    ///
    /// @return its name
    public static Output<String> create(String logical, String name, CustomResourceOptions options) {
        return new com.pulumi.aws.scheduler.ScheduleGroup(
                        logical, ScheduleGroupArgs.builder().name(name).build(), options)
                .name();
    }
}
