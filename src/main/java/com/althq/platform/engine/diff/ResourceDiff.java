package com.althq.platform.engine.diff;

import com.althq.platform.engine.diff.PropertyDiff.Difference;
import com.althq.platform.engine.diff.ReplacementTable.Answer;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.PropertyChange.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The property changes of one resource that exists before and after. Dependencies and aliases are none.
final class ResourceDiff {

    private final Resource before;
    private final Resource after;
    private final ChangedOutputs changedOutputs;
    private final ReplacementTable table = ReplacementTable.bundled();

    ResourceDiff(Resource before, Resource after, ChangedOutputs changedOutputs) {
        this.before = before;
        this.after = after;
        this.changedOutputs = changedOutputs;
    }

    List<PropertyChange> changes() {
        var changes = new ArrayList<PropertyChange>();
        for (var it : PropertyDiff.between(
                before.inputs(), after.mapInputs(changedOutputs::apply).inputs())) {
            if (!isIgnored(it) && !wasDropped(it)) {
                changes.add(change(it));
            }
        }
        provider().ifPresent(changes::add);
        protection().ifPresent(changes::add);
        return changes;
    }

    static Operation operation(List<PropertyChange> changes) {
        if (changes.isEmpty()) {
            return Operation.SAME;
        }
        return changes.stream().anyMatch(PropertyChange::forcesReplace) ? Operation.REPLACE : Operation.UPDATE;
    }

    private PropertyChange change(Difference it) {
        var cause = it.before()
                .filter(old -> it.after().equals(Optional.of(old.map(changedOutputs::apply))))
                .flatMap(changedOutputs::firstChangedResource);
        return new PropertyChange(it.path().text(), it.before(), it.after(), effect(it, cause.isPresent()), cause);
    }

    private Effect effect(Difference it, boolean ripple) {
        if (it.after().isEmpty() && table.isKeptWhenRemoved(before.type(), it.cause())) {
            return Effect.NONE;
        }
        return switch (answer(it)) {
            case REPLACE -> Effect.REPLACES;
            case UPDATE -> Effect.IN_PLACE;
            // The provider compares such a property only once it knows the value.
            case UNSEEN -> ripple || isOpen(it) ? Effect.NOT_RULED_OUT : Effect.NONE;
            case DEPENDS, UNLISTED -> Effect.NOT_RULED_OUT;
        };
    }

    private Answer answer(Difference it) {
        var answer = table.answer(before.type(), it.cause());
        if (answer == Answer.UNLISTED) {
            answer = table.answer(before.type(), it.path());
        }
        return answer == Answer.DEPENDS ? ConditionalReplacements.answer(before, after, it) : answer;
    }

    private static boolean isOpen(Difference it) {
        return it.after().stream().flatMap(Value::scalars).anyMatch(Value.Reference.class::isInstance);
    }

    private boolean isIgnored(Difference it) {
        return after.options().ignoreChanges().stream()
                .anyMatch(ignored -> covers(ignored, it.path().text())
                        || covers(ignored, it.path().pattern()));
    }

    /// Whether it is removed and the provider had dropped it before.
    private boolean wasDropped(Difference it) {
        return it.after().isEmpty()
                && it.before().equals(Optional.of(Value.fields(Map.of())))
                && table.isDroppedWhenEmpty(before.type(), it.path());
    }

    private static boolean covers(String ignored, String path) {
        return path.equals(ignored) || path.startsWith(ignored + ".") || path.startsWith(ignored + "[");
    }

    /// The change of the provider, with which Pulumi replaces the resource.
    private Optional<PropertyChange> provider() {
        var cause = after.provider().filter(changedOutputs.replaced()::contains);
        if (before.provider().equals(after.provider()) && cause.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PropertyChange(
                "provider",
                before.provider().map(ResourceDiff::name),
                after.provider().map(ResourceDiff::name),
                Effect.REPLACES,
                cause));
    }

    /// The change of protection from deletion, which affects only what Pulumi refuses later.
    private Optional<PropertyChange> protection() {
        var old = before.options().protect();
        var now = after.options().protect();
        return old == now
                ? Optional.empty()
                : Optional.of(new PropertyChange(
                        "protect",
                        Optional.of(new Value.Flag(old)),
                        Optional.of(new Value.Flag(now)),
                        Effect.IN_PLACE,
                        Optional.empty()));
    }

    private static Value name(Urn urn) {
        return new Value.Text(urn.name());
    }
}
