package com.althq.platform.engine.diff;

import com.althq.platform.engine.diff.PropertyDiff.Difference;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.FilledInInputs;
import com.althq.platform.plan.PropertyChange;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Recomputes the changes of a list property that the provider compared by index, with the elements matched by
/// their identity (a name, a key) instead.
public final class ElementChanges {

    private ElementChanges() {}

    /// The changes of one property of a resource; none where the two have the same elements.
    ///
    /// @param before    as the state has it
    /// @param after     as it is declared
    /// @param replacing paths that make the resource anew, as the provider says, with `[*]` for each element
    public static List<PropertyChange> of(String property, Value before, Value after, Set<String> replacing) {
        var was = Map.of(property, FilledInInputs.without(before));
        var is = Map.of(property, after);
        var differences = PropertyDiff.between(was, is);
        if (differences.isEmpty()) {
            differences = PropertyDiff.withNumbers(was, is);
        }
        var anyWithin = differences.stream().anyMatch(it -> isWithin(it, replacing));
        return differences.stream()
                .map(it -> PropertyChange.answered(
                        it.path().text(),
                        it.before(),
                        it.after(),
                        anyWithin ? isWithin(it, replacing) : !replacing.isEmpty()))
                .toList();
    }

    private static boolean isWithin(Difference it, Set<String> replacing) {
        var path = it.path().pattern();
        return replacing.stream().anyMatch(place -> path.startsWith(place) || place.startsWith(path));
    }
}
