package com.althq.platform.engine.diff;

import com.althq.platform.graph.Resource;
import com.althq.platform.plan.PropertyChange;
import java.util.List;

/// Finds changed inputs that the provider ignores, which Pulumi does not report.
public final class IneffectiveChanges {

    private IneffectiveChanges() {}

    /// The changes without effect. A property that exists only before or only after is none, as providers add to
    /// their inputs.
    ///
    /// @param before the resource in the state
    /// @param after  the declared resource
    public static List<PropertyChange> changes(Resource before, Resource after) {
        return new ResourceDiff(before, after, ChangedOutputs.NONE)
                .changes().stream()
                        .filter(it -> it.effect() == PropertyChange.Effect.NONE)
                        .filter(it -> it.before().isPresent() && it.after().isPresent())
                        .toList();
    }
}
