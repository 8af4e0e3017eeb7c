package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;

/// Warns of the schedule group `default`, which every account has and nobody can create or delete (Amazon
/// EventBridge Scheduler user guide, "Managing a schedule group").
final class ReservedScheduleGroups implements Rule {
    private static final String DEFAULT = "default";

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        file.section(Capability.EVENTBRIDGE)
                .flatMap(section -> section.child("scheduleGroup"))
                .filter(group -> group.text().filter(DEFAULT::equals).isPresent())
                .ifPresent(group -> findings.value(
                        RuleId.SHARED_GROUP,
                        group,
                        "every account has the group `default`: it is used and not made, together with whatever"
                                + " else is scheduled in it",
                        "a name of its own, or no `scheduleGroup` at all"));
    }
}
