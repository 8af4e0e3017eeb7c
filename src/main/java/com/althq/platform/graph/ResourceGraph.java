package com.althq.platform.graph;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// All resources of a stack and the stack's outputs.
///
/// @param resources sorted by URN, without the stack itself
/// @param outputs   the stack's outputs
public record ResourceGraph(List<Resource> resources, SortedMap<String, Value> outputs) {

    public static final ResourceGraph EMPTY = new ResourceGraph(List.of(), new TreeMap<>());

    public ResourceGraph {
        resources =
                resources.stream().sorted(Comparator.comparing(Resource::urn)).toList();
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }

    public Map<Urn, Resource> byUrn() {
        return resources.stream().collect(Collectors.toMap(Resource::urn, Function.identity()));
    }

    public Optional<Resource> find(Urn urn) {
        return resources.stream().filter(it -> it.urn().equals(urn)).findFirst();
    }

    /// The graph for people: a reference to an input of its resource, such as a bucket's name, is replaced by
    /// that input; outputs that only AWS knows stay references.
    public ResourceGraph readable() {
        var byUrn = byUrn();
        UnaryOperator<Value> echo = new UnaryOperator<>() {
            @Override
            public Value apply(Value value) {
                return switch (value) {
                    case Value.Late late -> new Value.Text(late.now());
                    case Value.Reference(var urn, var property) -> {
                        var resource = byUrn.get(urn);
                        var input = resource == null ? null : resource.inputs().get(property);
                        yield input == null ? value : input.map(this);
                    }
                    default -> value;
                };
            }
        };
        var echoed = new TreeMap<String, Value>();
        outputs.forEach((key, value) -> echoed.put(key, value.map(echo)));
        return new ResourceGraph(
                resources.stream().map(it -> it.mapInputs(echo)).toList(), echoed);
    }
}
