package com.althq.platform.plan;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import java.util.Optional;

/// One property that changes.
///
/// @param path as Pulumi writes it: `tags.service`, `attributes[0].name`; a removed element has the index that it
///               had, any other the one that it gets
/// @param before empty when it is added
/// @param after  empty when it is removed
/// @param cause the resource that is made anew or changed, where only its outputs change this property; `after` is
///               then unknown
public record PropertyChange(
        String path, Optional<Value> before, Optional<Value> after, Effect effect, Optional<Urn> cause) {

    /// What the change alone does to its resource.
    public enum Effect {
        /// The resource is made anew.
        REPLACES,
        /// The resource is changed; where it is created or deleted, nothing beyond that.
        IN_PLACE,
        /// The resource is changed, or made anew: nobody has asked the provider.
        NOT_RULED_OUT,
        /// Nothing: the provider does not look at it, and what was set stays set.
        NONE
    }

    /// A change of which an engine knows whether it replaces.
    public PropertyChange(String path, Optional<Value> before, Optional<Value> after, boolean forcesReplace) {
        this(path, before, after, forcesReplace ? Effect.REPLACES : Effect.IN_PLACE, Optional.empty());
    }

    /// Whether this change alone makes the resource anew.
    public boolean forcesReplace() {
        return effect == Effect.REPLACES;
    }

    /// The name of the property of the resource itself that the path begins with.
    public String property() {
        var end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }
}
