package com.althq.platform.plan.review;

import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a stack's state holds: plain values, as AWS knows them. A secret of the state is a [Value.Secret] with any
/// source that is the same in each export of the same value.
///
/// @param resources those that exist, under the URNs that the steps have; a copy that waits to be deleted is none
public record StackState(SortedMap<Urn, HeldResource> resources) {

    /// Of a stack that does not exist, or that nobody has looked at.
    public static final StackState NOTHING = new StackState(Map.of());

    /// One resource.
    ///
    /// @param inputs  as the engine keeps them, checked by the provider
    /// @param outputs with `id`
    public record HeldResource(SortedMap<String, Value> inputs, SortedMap<String, Value> outputs) {
        public HeldResource {
            inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
            outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
        }
    }

    public StackState {
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    }

    public StackState(Map<Urn, HeldResource> resources) {
        this(new TreeMap<>(resources));
    }

    /// The inputs of a resource; none when it does not exist.
    SortedMap<String, Value> inputs(Urn urn) {
        var held = resources.get(urn);
        return held == null ? Collections.emptySortedMap() : held.inputs();
    }

    /// What a reference stands for now.
    public Optional<Value> output(Value.Reference reference) {
        return Optional.ofNullable(resources.get(reference.urn()))
                .flatMap(it -> at(it.outputs(), reference.property()));
    }

    /// Whether a reviewed row that a preview no longer has is done: for a delete, the resource is gone; for anything
    /// else it is there, and what it is to be is still the goal that was reviewed. That nothing is left to do for
    /// it is what the preview says by having no row.
    ///
    /// @param symbolic what should exist now, references unresolved
    public boolean holds(ReviewRow row, ResourceGraph symbolic) {
        var exists = resources.containsKey(row.urn());
        return row.goal()
                .map(goal -> exists
                        && symbolic.find(row.urn())
                                .filter(it -> ResourceGoal.of(it).same(goal))
                                .isPresent())
                .orElse(!exists);
    }

    /// A property, or what is in it: `masterUserSecrets[0].secretArn`.
    private static Optional<Value> at(SortedMap<String, Value> outputs, String property) {
        var whole = outputs.get(property);
        if (whole != null) {
            return Optional.of(whole);
        }
        Optional<Value> value = Optional.of(new Value.Fields(outputs));
        for (var step : List.of(property.replace("]", "").split("[.\\[]", -1))) {
            value = value.flatMap(it -> child(it, step));
        }
        return value;
    }

    private static Optional<Value> child(Value value, String step) {
        return switch (value) {
            case Value.Fields(var fields) -> Optional.ofNullable(fields.get(step));
            case Value.Items(var items)
            when step.matches("\\d{1,6}") && Integer.parseInt(step) < items.size() ->
                Optional.of(items.get(Integer.parseInt(step)));
            default -> Optional.empty();
        };
    }
}
