package com.althq.platform.plan;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import java.util.Optional;

/// The change of one property of a resource.
///
/// @param path path in Pulumi syntax: `tags.service`, `attributes[0].name`; an index is that of the new list, for a
///             removed element that of the old one
/// @param before empty when it is added
/// @param after  empty when it is removed
/// @param cause the replaced or updated resource, when only its outputs change this property; `after` is then
///              unknown
public record PropertyChange(
        String path, Optional<Value> before, Optional<Value> after, Effect effect, Optional<Urn> cause) {

    /// The effect of this change alone on the resource.
    public enum Effect {
        /// The resource is replaced.
        REPLACES,
        /// The resource is updated; for a created or deleted one, no further effect.
        IN_PLACE,
        /// The resource is updated or replaced: the provider was not asked.
        NOT_RULED_OUT,
        /// None: the provider ignores the change, and the old value stays.
        NONE
    }

    /// A change with a known effect.
    public PropertyChange(String path, Optional<Value> before, Optional<Value> after, boolean forcesReplace) {
        this(path, before, after, forcesReplace ? Effect.REPLACES : Effect.IN_PLACE, Optional.empty());
    }

    /// A change that the provider was asked about. Its cause is the resource that the new value refers to.
    public static PropertyChange answered(
            String path, Optional<Value> before, Optional<Value> after, boolean forcesReplace) {
        return new PropertyChange(
                path,
                before,
                after,
                forcesReplace ? Effect.REPLACES : Effect.IN_PLACE,
                after.filter(Value.Reference.class::isInstance).map(it -> ((Value.Reference) it).urn()));
    }

    /// Whether this change alone replaces the resource.
    public boolean forcesReplace() {
        return effect == Effect.REPLACES;
    }

    /// The top-level property that the path begins with.
    public String property() {
        var end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }
}
