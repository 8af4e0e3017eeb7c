package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;

/// Warns of a web service with no tasks, which answers no request.
final class TaskCount implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        file.section(Capability.COMPUTE)
                .flatMap(compute -> compute.child("instances"))
                .filter(instances ->
                        instances.number("min").filter(min -> min == 0).isPresent())
                .flatMap(instances -> instances.child("min"))
                .ifPresent(min -> findings.value(
                        RuleId.NO_INSTANCES,
                        min,
                        "everything is set up and nothing runs: requests are answered with an error",
                        "`min: 1` or more"));
    }
}
