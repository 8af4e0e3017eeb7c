package com.althq.platform.plan;

import com.althq.platform.graph.ResourceGraph;
import java.util.List;

/// What would change, whichever engine found out.
///
/// @param engine  `offline` or `pulumi`
/// @param head    what should exist afterwards, readable
/// @param steps   one per resource, the unchanged ones too, in the order of their URNs
/// @param grants  those that appear, go, and stay
/// @param renamed how many resources get another logical name, in the state only; no step says so
public record Plan(
        String stack,
        String engine,
        String digest,
        ResourceGraph head,
        List<Step> steps,
        List<Grant> grants,
        int renamed) {
    public Plan {
        steps = List.copyOf(steps);
        grants = List.copyOf(grants);
    }

    public OperationCounts counts() {
        return OperationCounts.of(steps);
    }

    /// How many resources change in an account, without the providers.
    public OperationCounts resourceCounts() {
        return OperationCounts.of(steps.stream().filter(it -> !it.isProvider()).toList());
    }

    /// The steps that do something in an account: without the providers that come and go with what they make.
    public List<Step> resourceChanges() {
        return changes().stream()
                .filter(it ->
                        !it.isProvider() || it.operation() == Operation.UPDATE || it.operation() == Operation.REPLACE)
                .toList();
    }

    /// The steps that do something.
    public List<Step> changes() {
        return steps.stream().filter(it -> it.operation() != Operation.SAME).toList();
    }
}
