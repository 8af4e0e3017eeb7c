package com.althq.platform.adoption;

import com.althq.platform.adoption.LegacyDifference.Kind;
import com.althq.platform.plan.Step;

/// What the record of taking stacks over says, for tests elsewhere.
public final class AdoptionRecord {

    private AdoptionRecord() {}

    /// Whether it says that this is deleted or made anew. That the tags of all become two more it says of all.
    public static boolean goes(Step step, String service) {
        var own = new Step(
                step.operation(),
                step.urn(),
                step.changes().stream()
                        .filter(it -> !it.property().equals("tagsAll"))
                        .toList(),
                step.danger());
        return LegacyDifferenceTable.ALL.stream()
                .filter(it -> it.kind() == Kind.GOES)
                .anyMatch(it -> it.covers(own, service));
    }
}
