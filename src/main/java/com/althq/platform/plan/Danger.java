package com.althq.platform.plan;

import com.althq.platform.graph.Resource;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a step may cost: loss of data, an interruption, a failed apply.
///
/// @param subject     the resource in the terms of platform.yaml: `bucket agent-factory-state`
/// @param consequence the consequence, one sentence
public record Danger(Kind kind, String subject, String consequence) {

    /// How it hurts.
    public enum Kind {
        DATA_LOSS("data-loss"),
        /// AWS would delete what is there by itself, later than the apply.
        EXPIRY("data-loss"),
        INTERRUPTION("interruption"),
        UNKNOWN("unknown"),
        /// AWS would refuse it, and the apply would stop there.
        REFUSED("unknown"),
        /// AWS would set another value than the one that was asked for.
        ROUNDED("unknown"),
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

    /// Both, under the worse of the two.
    Danger and(Danger other) {
        return kind.compareTo(other.kind) <= 0
                ? new Danger(kind, subject, consequence + "; " + other.consequence)
                : other.and(this);
    }

    /// What it costs to do this to a resource of which nothing is known after it, such as one that goes.
    ///
    /// @param before the resource as it is now, readable
    public static Optional<Danger> of(Operation operation, Resource before, List<PropertyChange> changes) {
        return of(operation, before, Optional.empty(), changes);
    }

    /// What it costs to do this to a resource, the worst of it.
    ///
    /// @param before the resource as it is now, readable
    /// @param after  the resource as it is declared, readable; empty where it goes
    public static Optional<Danger> of(
            Operation operation, Resource before, Optional<Resource> after, List<PropertyChange> changes) {
        return switch (operation) {
            case CREATE, IMPORT, READ, SAME -> Optional.empty();
            case UPDATE -> ofUpdate(new ResourceUpdate(before, after, changes));
            case REPLACE ->
                UnsupportedNameChanges.refusal(before, changes)
                        .flatMap(it -> danger(Kind.REFUSED, before, it))
                        .or(() -> ResourceRisk.of(before.type()).flatMap(it -> it.danger(true, before)));
            case DELETE -> ResourceRisk.of(before.type()).flatMap(it -> it.danger(false, before));
        };
    }

    /// An update that may be a replacement, of something that holds data; that is refused; or that interrupts,
    /// sets another value than the one asked for, or has no effect: all that is true of it, under the worst
    /// of these.
    private static Optional<Danger> ofUpdate(ResourceUpdate update) {
        var before = update.before();
        var open = paths(update.changes(), PropertyChange.Effect.NOT_RULED_OUT);
        if (!open.isEmpty() && ResourceRisk.holdsData(before.type())) {
            return danger(
                    Kind.UNKNOWN,
                    before,
                    "it may be made anew and lose what it holds: nobody has asked the provider about "
                            + String.join(", ", open));
        }
        var refused = RefusedChanges.refusal(update);
        if (refused.isPresent()) {
            return danger(Kind.REFUSED, before, refused.get());
        }
        var sentences = new EnumMap<Kind, List<String>>(Kind.class);
        sentences.put(Kind.INTERRUPTION, InterruptingChanges.interruptions(update));
        sentences.put(Kind.ROUNDED, DatabaseStorage.rounding(update).stream().toList());
        sentences.put(Kind.NO_EFFECT, futile(update).stream().toList());
        sentences.values().removeIf(List::isEmpty);
        return sentences.keySet().stream()
                .findFirst()
                .flatMap(worst -> danger(
                        worst,
                        before,
                        sentences.values().stream().flatMap(List::stream).collect(Collectors.joining("; "))));
    }

    private static Optional<String> futile(ResourceUpdate update) {
        var dead = paths(update.changes(), PropertyChange.Effect.NONE);
        return dead.isEmpty()
                ? Optional.empty()
                : UnsupportedTableChanges.ineffectiveReason(update.before(), dead)
                        .or(() -> Optional.of(
                                "AWS keeps what is set now, the change has no effect: " + String.join(", ", dead)));
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
