package com.althq.platform.engine.diff;

import com.althq.platform.graph.PropertyPath;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.JsonText;
import com.althq.platform.plan.ListMatch;
import com.althq.platform.plan.UnorderedLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What differs between the inputs of one resource before and after.
final class PropertyDiff {

    /// The ids of life-cycle rules, which number them in the order in which they are sent and say nothing else.
    private static final String NUMBER = "rules[*].id";

    /// One difference.
    ///
    /// @param cause what was added, removed or changed as a whole: the path itself or one that it continues
    record Difference(PropertyPath path, PropertyPath cause, Optional<Value> before, Optional<Value> after) {}

    private final List<Difference> differences = new ArrayList<>();

    private final boolean numbers;

    private PropertyDiff(boolean numbers) {
        this.numbers = numbers;
    }

    /// The smallest differences there are; an element that comes or goes is one, and another number of it is none.
    static List<Difference> between(Map<String, Value> before, Map<String, Value> after) {
        return new PropertyDiff(false).compare(before, after);
    }

    /// The same with the numbers of elements.
    static List<Difference> withNumbers(Map<String, Value> before, Map<String, Value> after) {
        return new PropertyDiff(true).compare(before, after);
    }

    private List<Difference> compare(Map<String, Value> before, Map<String, Value> after) {
        names(before, after).forEach(it -> compare(PropertyPath.of(it), it, before.get(it), after.get(it)));
        return differences;
    }

    /// Everything in the inputs of a resource that comes (or, with `gone`, goes), down to the last text.
    static List<Difference> all(Map<String, Value> inputs, boolean gone) {
        var diff = new PropertyDiff(true);
        inputs.forEach((name, value) -> {
            var path = PropertyPath.of(name);
            diff.addWhole(path, path, value, gone, true);
        });
        return diff.differences;
    }

    /// What is not the same in both.
    private static Set<String> names(Map<String, Value> before, Map<String, Value> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(it -> Objects.equals(before.get(it), after.get(it)));
        return names;
    }

    private void compare(PropertyPath path, String name, @Nullable Value before, @Nullable Value after) {
        if (!numbers && path.pattern().equals(NUMBER)) {
            return;
        }
        if (before == null) {
            if (after != null) {
                addWhole(path, path, after, false, false);
            }
        } else if (after == null) {
            addWhole(path, path, before, true, false);
        } else if (before instanceof Value.Fields(var old) && after instanceof Value.Fields(var now)) {
            names(old, now).forEach(it -> compare(path.field(it), it, old.get(it), now.get(it)));
        } else if (before instanceof Value.Items(var old) && after instanceof Value.Items(var now)) {
            ListMatch.of(old, now, !UnorderedLists.OF_RESOURCES.contains(name))
                    .forEach(it -> compareElement(path, name, old, now, it));
        } else if (!before.equals(after) && !(JsonText.isDocument(name) && JsonText.same(before, after))) {
            differences.add(new Difference(path, path, Optional.of(before), Optional.of(after)));
        }
    }

    private void compareElement(PropertyPath list, String name, List<Value> old, List<Value> now, ListMatch.Pair pair) {
        var before = at(old, pair.before());
        var after = at(now, pair.after());
        var path = list.element(pair.index());
        if (pair.sameElement()) {
            compare(path, name, before.orElseThrow(), after.orElseThrow());
        } else {
            differences.add(new Difference(path, path, before, after));
        }
    }

    private static Optional<Value> at(List<Value> list, OptionalInt index) {
        return index.isPresent() ? Optional.of(list.get(index.getAsInt())) : Optional.empty();
    }

    private void addWhole(PropertyPath path, PropertyPath cause, Value value, boolean gone, boolean deep) {
        if (value instanceof Value.Fields(var fields) && !fields.isEmpty() && (deep || !path.isElement())) {
            fields.forEach((name, it) -> addWhole(path.field(name), cause, it, gone, deep));
        } else if (value instanceof Value.Items(var items) && !items.isEmpty()) {
            for (var i = 0; i < items.size(); i++) {
                addWhole(path.element(i), cause, items.get(i), gone, deep);
            }
        } else {
            var it = Optional.of(value);
            differences.add(
                    gone
                            ? new Difference(path, cause, it, Optional.empty())
                            : new Difference(path, cause, Optional.empty(), it));
        }
    }
}
