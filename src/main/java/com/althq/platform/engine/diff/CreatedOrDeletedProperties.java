package com.althq.platform.engine.diff;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.PropertyChange.Effect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The properties of a resource that comes or goes.
public final class CreatedOrDeletedProperties {

    /// Under it a provider notes which inputs it filled in itself; it is in a state, and is none.
    private static final String FILLED_IN = "__defaults";

    private CreatedOrDeletedProperties() {}

    /// Everything in its inputs, down to the last text.
    ///
    /// @param resource readable; one that is nothing has no property
    /// @param gone     whether it goes
    public static List<PropertyChange> changes(@Nullable Resource resource, boolean gone) {
        var inputs = resource == null ? Map.<String, Value>of() : resource.inputs();
        return PropertyDiff.all(inputs, gone).stream()
                .filter(it -> !it.path().text().contains(FILLED_IN))
                .map(it -> new PropertyChange(
                        it.path().text(), it.before(), it.after(), Effect.IN_PLACE, Optional.empty()))
                .toList();
    }
}
