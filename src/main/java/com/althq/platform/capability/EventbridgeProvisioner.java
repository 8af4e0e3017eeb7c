package com.althq.platform.capability;

import static com.althq.platform.spec.model.Capability.EVENTBRIDGE;

import com.althq.platform.resource.identity.ServiceRole;
import com.althq.platform.resource.messaging.ScheduleGroup;
import com.althq.platform.spec.model.EventbridgeSection;
import com.althq.platform.spec.name.ExportNames;
import com.pulumi.core.Output;

/// Provisions `eventbridge`: a group for the schedules that programs create, and the role that these assume.
final class EventbridgeProvisioner {

    /// The group that exists in every account and cannot be created or deleted:
    /// <https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-group.html>
    private static final String DEFAULT_GROUP = "default";

    private final ProvisioningContext context;

    EventbridgeProvisioner(ProvisioningContext context) {
        this.context = context;
    }

    /// Outputs of the schedules.
    ///
    /// @param role the role without its grants, which are added after the sections that it may call
    record Schedules(ServiceRole role) {}

    Schedules provision(EventbridgeSection section) {
        context.export(ExportNames.SCHEDULE_GROUP, group(section.scheduleGroup()));
        var logical = context.logical("eventbridge_role");
        var role = ServiceRole.create(
                logical,
                context.names().schedulerRole().value(),
                TrustPolicies.schedules(context.arns(), section.scheduleGroup()),
                context.grantOptions(logical, EVENTBRIDGE));
        context.export(ExportNames.SCHEDULER_ROLE_ARN, role.arn());
        return new Schedules(role);
    }

    private Output<String> group(String name) {
        return name.equals(DEFAULT_GROUP)
                ? Output.of(name)
                : ScheduleGroup.create(context.logical("schedule_group"), name, context.options());
    }
}
