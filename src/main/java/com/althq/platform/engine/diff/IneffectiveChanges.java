package com.althq.platform.engine.diff;

import com.althq.platform.graph.Resource;
import com.althq.platform.plan.PropertyChange;
import java.util.List;

/// What somebody changes and no provider looks at, so that no engine speaks of it.
public final class IneffectiveChanges {

    private IneffectiveChanges() {}

    /// The changes that have no effect. What is there before or after only is none of them: providers add to what
    /// they are given.
    ///
    /// @param before as the state has it
    /// @param after  as it is declared
    public static List<PropertyChange> changes(Resource before, Resource after) {
        return new ResourceDiff(before, after, ChangedOutputs.NOTHING)
                .changes().stream()
                        .filter(it -> it.effect() == PropertyChange.Effect.NONE)
                        .filter(it -> it.before().isPresent() && it.after().isPresent())
                        .toList();
    }
}
