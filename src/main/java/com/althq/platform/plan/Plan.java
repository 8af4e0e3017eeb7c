package com.althq.platform.plan;

import com.althq.platform.graph.ResourceGraph;
import java.util.List;

/// The changes that an apply would make to one stack, as computed by either engine.
///
/// @param engine  `offline` or `pulumi`
/// @param head    the resources that should exist afterwards, in readable form
/// @param steps   one per resource, the unchanged ones too, in the order of their URNs
/// @param grants  grants that are added, removed and kept
/// @param renamed resources that only get another logical name in the state; they have no step for it
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

    /// The operations without those on providers.
    public OperationCounts resourceCounts() {
        return OperationCounts.of(steps.stream().filter(it -> !it.isProvider()).toList());
    }

    /// The steps with a change, without providers that are only created or deleted with their resources.
    public List<Step> resourceChanges() {
        return changes().stream()
                .filter(it ->
                        !it.isProvider() || it.operation() == Operation.UPDATE || it.operation() == Operation.REPLACE)
                .toList();
    }

    /// The steps with a change.
    public List<Step> changes() {
        return steps.stream().filter(it -> it.operation() != Operation.SAME).toList();
    }
}
