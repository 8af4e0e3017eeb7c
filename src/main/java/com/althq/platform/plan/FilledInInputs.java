package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The inputs in a state that are the provider's defaults, not the program's: the provider lists their names under
/// `__defaults`.
public final class FilledInInputs {

    /// Holds the names of the inputs beside it that the provider filled in.
    public static final String NAMES = "__defaults";

    private FilledInInputs() {}

    /// The names that are noted in an object.
    public static List<Value> names(Map<String, Value> fields) {
        return fields.get(NAMES) instanceof Value.Items(var names) ? names : List.of();
    }

    /// A value with only what was declared in it, at any depth.
    public static Value without(Value value) {
        return switch (value) {
            case Value.Fields(var fields) -> new Value.Fields(without(fields));
            case Value.Items(var items) ->
                new Value.Items(items.stream().map(FilledInInputs::without).toList());
            default -> value;
        };
    }

    private static SortedMap<String, Value> without(Map<String, Value> fields) {
        var names = names(fields);
        var declared = new TreeMap<String, Value>();
        fields.forEach((name, it) -> {
            if (!name.equals(NAMES) && !names.contains(new Value.Text(name))) {
                declared.put(name, without(it));
            }
        });
        return declared;
    }
}
