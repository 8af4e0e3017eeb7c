package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.stack.ResourceOwner;
import com.althq.platform.engine.pulumi.stack.ResourceReader;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.StateEditor;
import java.util.ArrayList;
import java.util.List;

/// Looks up the owners of resources that may exist after a failed creation. Only reads, and never fails: an
/// owner that cannot be read stays unknown.
final class OwnerLookup {

    private OwnerLookup() {}

    /// The same creations, each with its owner.
    static List<ApplyResult.UncertainCreation> withOwners(
            StackSession session, List<ApplyResult.UncertainCreation> uncertain) {
        var wanted = uncertain.stream()
                .flatMap(it -> it.id().map(id -> new ResourceReader.ResourceToRead(it.urn(), id)).stream())
                .toList();
        if (wanted.isEmpty()) {
            return uncertain;
        }
        try {
            var export = session.exported();
            if (export.isEmpty()) {
                return uncertain;
            }
            var state = StateEditor.of(export.get().text());
            var readable = wanted.stream()
                    .filter(it ->
                            ResourceReader.provider(state, it.urn().type()).isPresent())
                    .toList();
            var found =
                    ResourceReader.readInTemporaryBackend(session, export.get().state(), state, readable);
            var owned = new ArrayList<ApplyResult.UncertainCreation>();
            for (var it : uncertain) {
                var entry = found.get(it.urn());
                owned.add(
                        entry != null
                                ? it.withOwner(ResourceOwner.of(entry, state))
                                : it.id().isPresent()
                                        ? it.withOwner(new ResourceOwner.Unknown("it was not found by its id"))
                                        : it);
            }
            return owned;
        } catch (EnvironmentFailureException e) {
            return uncertain.stream()
                    .map(it -> it.withOwner(new ResourceOwner.Unknown("the provider did not answer")))
                    .toList();
        }
    }
}
