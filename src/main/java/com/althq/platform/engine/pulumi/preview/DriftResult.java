package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Optional;

/// Where the account is not as the state says.
///
/// @param checked  how many resources were looked at
/// @param drifted sorted; empty if the account is as the state says
/// @param notes   what else a reader should know, one line each
public record DriftResult(String stack, int checked, List<Drifted> drifted, List<String> notes) {

    public DriftResult {
        drifted = List.copyOf(drifted);
        notes = List.copyOf(notes);
    }

    /// One resource.
    ///
    /// @param deleted        somebody deleted it
    /// @param differences sorted; empty for one that is gone
    public record Drifted(Urn urn, boolean deleted, List<Difference> differences) {
        public Drifted {
            differences = List.copyOf(differences);
        }
    }

    /// One property. A secret's value is in neither.
    ///
    /// @param path  as Pulumi writes it: `tags.service`
    /// @param state what was applied last; empty where there is nothing
    /// @param live  what is there now; empty where there is nothing
    public record Difference(String path, Optional<Value> state, Optional<Value> live) {}
}
