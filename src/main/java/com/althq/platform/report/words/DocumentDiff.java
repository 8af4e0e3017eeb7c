package com.althq.platform.report.words;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.JsonText;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.UnorderedLists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The differences between two JSON documents, or all content of one, line by line: `policy.Statement[0].Effect:
/// Allow`. List elements are matched by their names if they have some; one without a name is shown as a whole.
final class DocumentDiff {

    private static final List<String> NAMES = List.of("name", "Sid");

    private final PropertyChange whole;
    private final UnorderedLists unordered;
    private final List<PropertyChange> leaves = new ArrayList<>();

    private DocumentDiff(PropertyChange whole, UnorderedLists unordered) {
        this.whole = whole;
        this.unordered = unordered;
    }

    /// The lines, each with its marker; none where the change is of no document, or both sides say the same.
    static List<String> lines(PropertyChange change) {
        var leaves = leaves(change);
        var lines = new ArrayList<String>();
        leaves.forEach(
                it -> it.before().ifPresent(value -> lines.add("-   " + it.path() + ": " + ValueText.of(value))));
        leaves.forEach(it -> it.after().ifPresent(value -> lines.add("+   " + it.path() + ": " + ValueText.of(value))));
        return lines;
    }

    /// What differs, leaf by leaf; empty where the change is of no document, or both sides say the same.
    static List<PropertyChange> leaves(PropertyChange change) {
        var property = change.path().substring(change.path().lastIndexOf('.') + 1);
        var old = change.before().flatMap(it -> structure(property, it));
        var now = change.after().flatMap(it -> structure(property, it));
        if (old.isPresent() != change.before().isPresent()
                || now.isPresent() != change.after().isPresent()) {
            return List.of();
        }
        var unordered = JsonText.isDocument(property)
                ? now.or(() -> old).map(UnorderedLists::of).orElse(UnorderedLists.OF_RESOURCES)
                : UnorderedLists.OF_RESOURCES;
        var diff = new DocumentDiff(change, unordered);
        diff.compare(property, change.path(), old.orElse(null), now.orElse(null));
        return diff.leaves;
    }

    /// What a text says that the provider reads as JSON; blocks, and lists of them, as they are.
    private static Optional<Value> structure(String property, Value value) {
        var read =
                JsonText.isDocument(property) ? JsonText.read(value).or(() -> Optional.of(value)) : Optional.of(value);
        return read.filter(it -> it instanceof Value.Fields
                || (it instanceof Value.Items(var items)
                        && (JsonText.isDocument(property) || !items.stream().allMatch(DocumentDiff::isScalar))));
    }

    private void leaf(String path, @Nullable Value before, @Nullable Value after) {
        leaves.add(new PropertyChange(
                path, Optional.ofNullable(before), Optional.ofNullable(after), whole.effect(), whole.cause()));
    }

    /// @param property that has the values, or whose list has them as elements
    private void compare(String property, String path, @Nullable Value before, @Nullable Value after) {
        if (Objects.equals(sorted(property, before), sorted(property, after))) {
            return;
        }
        if (before instanceof Value.Fields(var old) && after instanceof Value.Fields(var now)) {
            var keys = new TreeSet<>(old.keySet());
            keys.addAll(now.keySet());
            keys.forEach(it -> compare(it, path + ValueLeaves.key(path, it), old.get(it), now.get(it)));
        } else if (before instanceof Value.Items(var old) && after instanceof Value.Items(var now)) {
            elements(property, path, old, now);
        } else if (before != null && after != null && isScalar(before) && isScalar(after)) {
            leaf(path, before, after);
        } else {
            whole(path, before, true);
            whole(path, after, false);
        }
    }

    private @Nullable Value sorted(String property, @Nullable Value value) {
        return value == null ? null : unordered.sorted(property, value);
    }

    private void elements(String property, String path, List<Value> old, List<Value> now) {
        var before = named(old);
        var after = named(now);
        if (before.isPresent() && after.isPresent()) {
            var names = new ArrayList<>(before.get().keySet());
            after.get().keySet().stream().filter(it -> !names.contains(it)).forEach(names::add);
            names.forEach(it -> compare(
                    property,
                    path + index(it),
                    before.get().get(it),
                    after.get().get(it)));
            return;
        }
        others(property, path, old, now, true);
        others(property, path, now, old, false);
    }

    /// The elements that the other list has not, or all of them where only their order differs.
    private void others(String property, String path, List<Value> all, List<Value> others, boolean gone) {
        var left =
                new ArrayList<>(others.stream().map(it -> sorted(property, it)).toList());
        var these = all.stream().map(it -> sorted(property, it)).toList();
        var moved = these.size() == left.size() && left.containsAll(these);
        for (var i = 0; i < all.size(); i++) {
            if (!left.remove(these.get(i)) || moved) {
                whole(isScalar(all.get(i)) ? path : path + index(Integer.toString(i)), all.get(i), gone);
            }
        }
    }

    private void whole(String path, @Nullable Value value, boolean gone) {
        switch (value) {
            case null -> {}
            case Value.Fields(var fields)
            when !fields.isEmpty() -> fields.forEach((key, it) -> whole(path + ValueLeaves.key(path, key), it, gone));
            case Value.Items(var items)
            when !items.stream().allMatch(DocumentDiff::isScalar) -> {
                var named = named(items);
                if (named.isPresent()) {
                    named.get().forEach((name, it) -> whole(path + index(name), it, gone));
                } else {
                    for (var i = 0; i < items.size(); i++) {
                        whole(path + index(Integer.toString(i)), items.get(i), gone);
                    }
                }
            }
            default -> leaf(path, gone ? value : null, gone ? null : value);
        }
    }

    private static boolean isScalar(Value value) {
        return !(value instanceof Value.Fields || value instanceof Value.Items);
    }

    private static String index(String name) {
        return name.matches("[A-Za-z0-9_.-]+") ? "[" + name + "]" : "[\"" + name.replace("\"", "\\\"") + "\"]";
    }

    /// The elements by their names, if each has one of its own. The name is then part of the place, and is not said
    /// again where there is anything else to say.
    private static Optional<SequencedMap<String, Value>> named(List<Value> items) {
        var named = new LinkedHashMap<String, Value>();
        for (var item : items) {
            var key = item instanceof Value.Fields(var fields) ? key(fields) : Optional.<String>empty();
            if (key.isEmpty() || named.put(text(item, key.get()), without(item, key.get())) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }

    private static Optional<String> key(Map<String, Value> fields) {
        return NAMES.stream().filter(it -> fields.get(it) instanceof Value.Text).findFirst();
    }

    private static String text(Value item, String key) {
        return item instanceof Value.Fields(var fields) && fields.get(key) instanceof Value.Text text
                ? ValueText.of(text)
                : "";
    }

    private static Value without(Value item, String key) {
        if (!(item instanceof Value.Fields(var fields)) || fields.size() == 1) {
            return item;
        }
        var others = new TreeMap<>(fields);
        others.remove(key);
        return new Value.Fields(others);
    }
}
