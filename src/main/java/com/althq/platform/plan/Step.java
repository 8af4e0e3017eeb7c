package com.althq.platform.plan;

import com.althq.platform.graph.Urn;
import java.util.List;
import java.util.Optional;

/// The operation on one resource, with its property changes and its danger.
public record Step(Operation operation, Urn urn, List<PropertyChange> changes, Optional<Danger> danger) {
    public Step {
        changes = List.copyOf(changes);
    }

    /// The same with one more danger.
    Step with(Danger more) {
        return new Step(
                operation,
                urn,
                changes,
                Optional.of(danger.map(it -> it.and(more)).orElse(more)));
    }

    public String type() {
        return urn.type();
    }

    public String name() {
        return urn.name();
    }

    /// See [Urn#isProvider].
    public boolean isProvider() {
        return urn.isProvider();
    }

    /// Whether an update may turn out to be a replacement.
    public boolean replacementNotRuledOut() {
        return operation == Operation.UPDATE
                && changes.stream().anyMatch(it -> it.effect() == PropertyChange.Effect.NOT_RULED_OUT);
    }
}
