package com.althq.platform.report;

import com.althq.platform.graph.Display;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.JsonText;
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

/// What differs between two JSON documents, or everything in one, line by line: `policy.Statement[0].Effect: Allow`.
/// Elements of a list are told apart by their names where they have any; one without is shown as a whole.
final class DocumentDiff {

    private static final List<String> NAMES = List.of("name", "Sid");

    private final List<String> gone = new ArrayList<>();
    private final List<String> come = new ArrayList<>();

    private DocumentDiff() {}

    /// The lines, each with its marker; none where either is no document, or both say the same.
    ///
    /// @param path that of the property which holds the document
    static List<String> lines(String path, Optional<Value> before, Optional<Value> after) {
        var property = path.substring(path.lastIndexOf('.') + 1);
        var old = before.flatMap(DocumentDiff::document);
        var now = after.flatMap(DocumentDiff::document);
        if (!JsonText.isDocument(property)
                || old.isPresent() != before.isPresent()
                || now.isPresent() != after.isPresent()) {
            return List.of();
        }
        var diff = new DocumentDiff();
        diff.compare(path, old.orElse(null), now.orElse(null));
        var lines = new ArrayList<String>();
        diff.gone.forEach(it -> lines.add("-   " + it));
        diff.come.forEach(it -> lines.add("+   " + it));
        return lines;
    }

    private static Optional<Value> document(Value value) {
        return JsonText.read(value).filter(it -> it instanceof Value.Fields || it instanceof Value.Items);
    }

    private void compare(String path, @Nullable Value before, @Nullable Value after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Value.Fields(var old) && after instanceof Value.Fields(var now)) {
            var keys = new TreeSet<>(old.keySet());
            keys.addAll(now.keySet());
            keys.forEach(it -> compare(path + Leaves.key(path, it), old.get(it), now.get(it)));
        } else if (before instanceof Value.Items(var old) && after instanceof Value.Items(var now)) {
            elements(path, old, now);
        } else {
            whole(path, before, gone);
            whole(path, after, come);
        }
    }

    private void elements(String path, List<Value> old, List<Value> now) {
        var before = named(old);
        var after = named(now);
        if (before.isPresent() && after.isPresent()) {
            var names = new ArrayList<>(before.get().keySet());
            after.get().keySet().stream().filter(it -> !names.contains(it)).forEach(names::add);
            names.forEach(it ->
                    compare(path + index(it), before.get().get(it), after.get().get(it)));
            return;
        }
        others(path, old, now, gone);
        others(path, now, old, come);
    }

    /// The elements that the other list has not, or all of them where only their order differs.
    private static void others(String path, List<Value> all, List<Value> others, List<String> lines) {
        var left = new ArrayList<>(others);
        var moved = all.size() == others.size() && left.containsAll(all);
        for (var i = 0; i < all.size(); i++) {
            if (!left.remove(all.get(i)) || moved) {
                whole(isScalar(all.get(i)) ? path : path + index(Integer.toString(i)), all.get(i), lines);
            }
        }
    }

    private static void whole(String path, @Nullable Value value, List<String> lines) {
        switch (value) {
            case null -> {}
            case Value.Fields(var fields)
            when !fields.isEmpty() -> fields.forEach((key, it) -> whole(path + Leaves.key(path, key), it, lines));
            case Value.Items(var items)
            when !items.stream().allMatch(DocumentDiff::isScalar) -> {
                var named = named(items);
                if (named.isPresent()) {
                    named.get().forEach((name, it) -> whole(path + index(name), it, lines));
                } else {
                    for (var i = 0; i < items.size(); i++) {
                        whole(path + index(Integer.toString(i)), items.get(i), lines);
                    }
                }
            }
            default -> lines.add(path + ": " + Display.of(value));
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
                ? Display.of(text)
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
