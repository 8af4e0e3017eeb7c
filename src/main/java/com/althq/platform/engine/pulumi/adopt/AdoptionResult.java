package com.althq.platform.engine.pulumi.adopt;

import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import com.althq.platform.graph.Urn;
import java.util.List;

/// The changes to a state that adopting a stack of the Python engine takes, and the preview after them.
///
/// @param stack             the full name of the stack
/// @param imported          resources that get an entry of a provider instead of one of the Python engine's own
///     code
/// @param dropped           entries that leave the state; the resources behind them stay as they are
/// @param updatedReferences the number of other entries that referred to a dropped one and refer to its
///     successor instead
/// @param missing           the dropped entries whose resources no longer exist in AWS
/// @param nextPreview       what the first apply would change
public record AdoptionResult(
        String stack,
        List<Imported> imported,
        List<Urn> dropped,
        int updatedReferences,
        List<Urn> missing,
        LivePreviewResult nextPreview) {

    public AdoptionResult {
        imported = List.copyOf(imported);
        dropped = List.copyOf(dropped);
        missing = List.copyOf(missing);
    }

    /// A resource that gets another entry in the state.
    ///
    /// @param from the URN of the old entry
    /// @param to   the URN of the new entry
    /// @param id   the resource's id in AWS
    public record Imported(Urn from, Urn to, String id) {}

    /// Whether the state has to be written; false for a stack without agents.
    public boolean isNeeded() {
        return !dropped.isEmpty();
    }
}
