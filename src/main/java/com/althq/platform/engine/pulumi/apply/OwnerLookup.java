package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.engine.pulumi.stack.Ownership;
import com.althq.platform.engine.pulumi.stack.ReadById;
import com.althq.platform.engine.pulumi.stack.StackRun;
import com.althq.platform.engine.pulumi.state.StateEdit;
import java.util.ArrayList;
import java.util.List;

/// Asks the provider whose the resources are that an apply could not make and that may exist. It only reads, and never
/// fails: what the provider does not answer stays unknown.
final class OwnerLookup {

    private OwnerLookup() {}

    /// The same, each with its owner.
    static List<Applied.Uncertain> owned(StackRun run, List<Applied.Uncertain> uncertain) {
        var wanted = uncertain.stream()
                .flatMap(it -> it.id().map(id -> new ReadById.Wanted(it.urn(), id)).stream())
                .toList();
        if (wanted.isEmpty()) {
            return uncertain;
        }
        try {
            var export = run.exported();
            if (export.isEmpty()) {
                return uncertain;
            }
            var state = StateEdit.of(export.get().text());
            var readable = wanted.stream()
                    .filter(it -> ReadById.provider(state, it.urn().type()).isPresent())
                    .toList();
            var found = ReadById.aside(run, export.get().state(), state, readable);
            var owned = new ArrayList<Applied.Uncertain>();
            for (var it : uncertain) {
                var entry = found.get(it.urn());
                owned.add(
                        entry != null
                                ? it.with(Ownership.of(entry, state))
                                : it.id().isPresent()
                                        ? it.with(new Ownership.Unknown("it was not found by its id"))
                                        : it);
            }
            return owned;
        } catch (TroubleException e) {
            return uncertain.stream()
                    .map(it -> it.with(new Ownership.Unknown("the provider did not answer")))
                    .toList();
        }
    }
}
