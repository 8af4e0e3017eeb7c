package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.engine.diff.ElementChanges;
import com.althq.platform.engine.pulumi.event.EnginePropertyPaths;
import com.althq.platform.engine.pulumi.event.ResourceSteps;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.PropertyChange;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The properties of one resource that the engine says change: what they are now in the state, and what they are to be
/// as declared.
final class LivePropertyChanges {

    private LivePropertyChanges() {}

    /// @param now the resource as it is declared
    static List<PropertyChange> of(ResourceSteps steps, Optional<Resource> now) {
        var byProperty = steps.paths().stream()
                .collect(Collectors.groupingBy(EnginePropertyPaths::property, TreeMap::new, Collectors.toList()));
        return byProperty.entrySet().stream()
                .flatMap(it -> changes(it.getKey(), it.getValue(), steps, now).stream())
                .toList();
    }

    /// The elements of a list, which the provider compares by place, are told by what identifies them.
    private static List<PropertyChange> changes(
            String property, List<String> paths, ResourceSteps steps, Optional<Resource> now) {
        var before =
                steps.before().flatMap(it -> Optional.ofNullable(it.inputs().get(property)));
        var after = now.flatMap(it -> it.input(property));
        if (before.isEmpty() || after.isEmpty() || !isList(before.get(), after.get(), paths)) {
            return paths.stream().map(it -> change(it, steps, now)).toList();
        }
        var replacing = paths.stream()
                .filter(steps::replaces)
                .map(EnginePropertyPaths::pattern)
                .collect(Collectors.toSet());
        var elements = ElementChanges.of(property, before.get(), after.get(), replacing);
        return elements.isEmpty()
                ? paths.stream().map(it -> change(it, steps, now)).toList()
                : elements;
    }

    private static boolean isList(Value before, Value after, List<String> paths) {
        return (before instanceof Value.Items && after instanceof Value.Items)
                || paths.stream().anyMatch(EnginePropertyPaths::isInList);
    }

    private static PropertyChange change(String path, ResourceSteps steps, Optional<Resource> now) {
        var after = now.flatMap(it -> EnginePropertyPaths.at(it.inputs(), path));
        var before = steps.before().flatMap(it -> before(path, it, after));
        return PropertyChange.answered(path, before, after, steps.replaces(path));
    }

    /// What was asked for last; where that is what is asked for now, and something changes all the same, what is there.
    private static Optional<Value> before(String path, ResourceSteps.PreviousState known, Optional<Value> after) {
        var asked = EnginePropertyPaths.at(known.inputs(), path);
        return asked.filter(it -> !Optional.of(it).equals(after))
                .or(() -> EnginePropertyPaths.at(known.outputs(), path))
                .or(() -> asked);
    }
}
