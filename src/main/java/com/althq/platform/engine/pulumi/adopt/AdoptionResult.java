package com.althq.platform.engine.pulumi.adopt;

import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import com.althq.platform.graph.Urn;
import java.util.List;

/// What it takes to hand a stack over that an older engine made.
///
/// @param stack     which one
/// @param imported  what exists in AWS under an entry that only the older engine can act on
/// @param dropped   entries that leave the state; what they stand for stays as it is
/// @param updatedReferences how many other entries name one that is dropped, and name the new one then
/// @param missing   entries of things that AWS does not have any more, among those that are dropped
/// @param nextPreview what the next preview shows then
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

    /// One thing that exists and gets another entry.
    ///
    /// @param from the entry that it had
    /// @param to   the one that it gets
    /// @param id   as AWS knows it
    public record Imported(Urn from, Urn to, String id) {}

    /// Whether the state has to be written; a stack without agents needs nothing.
    public boolean isNeeded() {
        return !dropped.isEmpty();
    }
}
