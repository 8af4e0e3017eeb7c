package com.althq.platform.plan;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Optional;

/// A resource before and after an update, with the properties that change.
///
/// @param before as it is now, readable
/// @param after  as it is declared, readable; empty where nobody knows
record ResourceUpdate(Resource before, Optional<Resource> after, List<PropertyChange> changes) {

    boolean isOf(String type) {
        return before.type().equals(type);
    }

    /// Whether this property, or anything in it, changes.
    boolean touches(String property) {
        return changes.stream().anyMatch(it -> it.property().equals(property));
    }

    /// The change of exactly this property, where it has a value before and after.
    Optional<PropertyChange> replacedValue(String path) {
        return changes.stream()
                .filter(it -> it.path().equals(path)
                        && it.before().isPresent()
                        && it.after().isPresent())
                .findFirst();
    }

    Optional<Value> was(String property) {
        return before.input(property);
    }

    Optional<Value> willBe(String property) {
        return after.flatMap(it -> it.input(property));
    }
}
