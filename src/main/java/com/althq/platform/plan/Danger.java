package com.althq.platform.plan;

import com.althq.platform.graph.Resource;
import java.util.List;
import java.util.Optional;

/// What a step may cost.
///
/// @param subject     what it happens to, in the user's words: `bucket agent-factory-state`
/// @param consequence what happens, one sentence
public record Danger(Kind kind, String subject, String consequence) {

    /// How it hurts.
    public enum Kind {
        DATA_LOSS("data-loss"),
        INTERRUPTION("interruption"),
        UNKNOWN("unknown"),
        /// AWS would refuse it, and the apply would stop there.
        REFUSED("unknown"),
        /// It would change nothing, though something else was asked for.
        NO_EFFECT("unknown");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word that machines read; what costs nothing that they know is unknown to them.
        public String word() {
            return word;
        }
    }

    /// What it costs to do this to a resource, the worst of it.
    ///
    /// @param before the resource as it is now, readable
    public static Optional<Danger> of(Operation operation, Resource before, List<PropertyChange> changes) {
        return switch (operation) {
            case CREATE, IMPORT, READ, SAME -> Optional.empty();
            case UPDATE -> doubt(before, changes);
            case REPLACE ->
                UnsupportedNameChanges.refusal(before, changes)
                        .flatMap(it -> danger(Kind.REFUSED, before, it))
                        .or(() -> ResourceRisk.of(before.type()).flatMap(it -> it.danger(true, before)));
            case DELETE -> ResourceRisk.of(before.type()).flatMap(it -> it.danger(false, before));
        };
    }

    /// An update that may be a replacement, of something that holds data; that is refused; or that has no effect.
    private static Optional<Danger> doubt(Resource before, List<PropertyChange> changes) {
        var open = paths(changes, PropertyChange.Effect.NOT_RULED_OUT);
        if (!open.isEmpty() && ResourceRisk.holdsData(before.type())) {
            return danger(
                    Kind.UNKNOWN,
                    before,
                    "it may be made anew and lose what it holds: nobody has asked the provider about "
                            + String.join(", ", open));
        }
        var refused = UnsupportedTableChanges.refusal(before, changes);
        if (refused.isPresent()) {
            return danger(Kind.REFUSED, before, refused.get());
        }
        var dead = paths(changes, PropertyChange.Effect.NONE);
        return dead.isEmpty()
                ? Optional.empty()
                : danger(
                        Kind.NO_EFFECT,
                        before,
                        UnsupportedTableChanges.futility(before, dead)
                                .orElse("AWS keeps what is set now, the change has no effect: "
                                        + String.join(", ", dead)));
    }

    private static List<String> paths(List<PropertyChange> changes, PropertyChange.Effect effect) {
        return changes.stream()
                .filter(it -> it.effect() == effect)
                .map(PropertyChange::path)
                .toList();
    }

    private static Optional<Danger> danger(Kind kind, Resource before, String consequence) {
        return Optional.of(new Danger(kind, ResourceRisk.subject(before), consequence));
    }
}
