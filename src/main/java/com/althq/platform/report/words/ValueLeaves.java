package com.althq.platform.report.words;

import com.althq.platform.graph.Value;
import com.althq.platform.plan.PropertyChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Flattens values: every scalar, empty list and empty object in them by its path in Pulumi syntax.
public final class ValueLeaves {

    private ValueLeaves() {}

    /// The leaves of one value.
    static SequencedMap<String, Value> of(String path, Value value) {
        var leaves = new LinkedHashMap<String, Value>();
        collect(path, value, leaves);
        return leaves;
    }

    /// Splits the change of a property that is added or removed as a whole into one change for each leaf; a change
    /// in place stays one.
    public static List<PropertyChange> of(List<PropertyChange> changes) {
        var leaves = new ArrayList<PropertyChange>();
        for (var change : changes) {
            var added = change.before().isEmpty() && change.after().isPresent();
            var removed = change.after().isEmpty() && change.before().isPresent();
            if (added) {
                of(change.path(), change.after().get())
                        .forEach((path, value) -> leaves.add(new PropertyChange(
                                path, Optional.empty(), Optional.of(value), change.forcesReplace())));
            } else if (removed) {
                of(change.path(), change.before().get())
                        .forEach((path, value) -> leaves.add(new PropertyChange(
                                path, Optional.of(value), Optional.empty(), change.forcesReplace())));
            } else {
                leaves.add(change);
            }
        }
        return leaves;
    }

    private static void collect(String path, Value value, SequencedMap<String, Value> leaves) {
        switch (value) {
            case Value.Fields fields
            when !fields.values().isEmpty() || path.isEmpty() ->
                fields.values().forEach((key, field) -> collect(path + key(path, key), field, leaves));
            case Value.Items items
            when !items.values().isEmpty() -> {
                for (var i = 0; i < items.values().size(); i++) {
                    collect(path + "[" + i + "]", items.values().get(i), leaves);
                }
            }
            default -> leaves.put(path, value);
        }
    }

    static String key(String path, String key) {
        if (!key.matches("[A-Za-z0-9_]+")) {
            return "[\"" + key.replace("\"", "\\\"") + "\"]";
        }
        return path.isEmpty() ? key : "." + key;
    }
}
