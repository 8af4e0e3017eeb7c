package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Optional;

/// The differences between a stack's state and the account.
///
/// @param checked the number of compared resources
/// @param drifted sorted; empty if there is no difference
/// @param notes   remarks for the reader, one line each
public record DriftResult(String stack, int checked, List<Drifted> drifted, List<String> notes) {

    public DriftResult {
        drifted = List.copyOf(drifted);
        notes = List.copyOf(notes);
    }

    /// A resource that differs.
    ///
    /// @param deleted     whether it no longer exists
    /// @param differences sorted; empty if it was deleted
    public record Drifted(Urn urn, boolean deleted, List<Difference> differences) {
        public Drifted {
            differences = List.copyOf(differences);
        }
    }

    /// A property that differs. Values of secrets are masked.
    ///
    /// @param path  in Pulumi's notation: `tags.service`
    /// @param state the value in the state; empty if there is none
    /// @param live  the value in the account; empty if there is none
    public record Difference(String path, Optional<Value> state, Optional<Value> live) {}
}
