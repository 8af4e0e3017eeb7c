package com.althq.platform.engine.diff;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.FilledInInputs;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.PropertyChange.Effect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The property changes of a created or deleted resource.
public final class CreatedOrDeletedProperties {

    private CreatedOrDeletedProperties() {}

    /// One change for each scalar in its inputs.
    ///
    /// @param resource in readable form; null has no properties
    /// @param gone     whether the resource is deleted
    public static List<PropertyChange> changes(@Nullable Resource resource, boolean gone) {
        var inputs = resource == null ? Map.<String, Value>of() : resource.inputs();
        return PropertyDiff.all(inputs, gone).stream()
                .filter(it -> !it.path().text().contains(FilledInInputs.NAMES))
                .map(it -> new PropertyChange(
                        it.path().text(), it.before(), it.after(), Effect.IN_PLACE, Optional.empty()))
                .toList();
    }
}
