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

/// The resources in a stack's state, with plain values as AWS has them. A secret is a [Value.Secret] whose source
/// is the same in each export of the same value.
///
/// @param resources existing resources by the URNs of the steps, without copies that are pending deletion
public record StateResources(SortedMap<Urn, HeldResource> resources) {

    /// The state of a stack that does not exist or was not looked at.
    public static final StateResources EMPTY = new StateResources(Map.of());

    /// One resource.
    ///
    /// @param inputs  as the engine stores them, after the check of the provider
    /// @param outputs with `id`
    public record HeldResource(SortedMap<String, Value> inputs, SortedMap<String, Value> outputs) {
        public HeldResource {
            inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
            outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
        }
    }

    public StateResources {
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    }

    public StateResources(Map<Urn, HeldResource> resources) {
        this(new TreeMap<>(resources));
    }

    /// The inputs of a resource; none when it does not exist.
    SortedMap<String, Value> inputs(Urn urn) {
        var held = resources.get(urn);
        return held == null ? Collections.emptySortedMap() : held.inputs();
    }

    /// The present value of a reference.
    public Optional<Value> output(Value.Reference reference) {
        return Optional.ofNullable(resources.get(reference.urn()))
                .flatMap(it -> at(it.outputs(), reference.property()));
    }

    /// Whether a reviewed row that the present preview does not have is done: a deleted resource does not exist;
    /// any other one exists, and its declared inputs are still the reviewed ones. That the preview has no row for
    /// it means that nothing is left to do.
    ///
    /// @param symbolic the resources that are declared now, references unresolved
    public boolean holds(ReviewRow row, ResourceGraph symbolic) {
        var exists = resources.containsKey(row.urn());
        return row.goal()
                .map(goal -> exists
                        && symbolic.find(row.urn())
                                .filter(it -> ResourceGoal.of(it).same(goal))
                                .isPresent())
                .orElse(!exists);
    }

    /// The value at a path of outputs, such as `masterUserSecrets[0].secretArn`.
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
