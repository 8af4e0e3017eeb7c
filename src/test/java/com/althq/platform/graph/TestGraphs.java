package com.althq.platform.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Graphs made by hand.
public final class TestGraphs {

    public static final String STACK = "dev.orders.us-west-2";

    private TestGraphs() {}

    public static Urn urn(String type, String name) {
        return Urn.of(STACK, "platform-engine", type, name);
    }

    public static ResourceGraph graph(Resource... resources) {
        return new ResourceGraph(List.of(resources), new TreeMap<>());
    }

    /// @param inputs name, value, name, value, …; see [#value]
    public static Resource resource(String type, String name, Object... inputs) {
        return resource(type, name, options(false), inputs);
    }

    public static Resource resource(String type, String name, Resource.Options options, Object... inputs) {
        return new Resource(
                urn(type, name),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                object(inputs).values(),
                options,
                Optional.empty());
    }

    public static Resource.Options options(boolean protect, String... ignoreChanges) {
        return new Resource.Options(
                protect, false, Optional.empty(), List.of(ignoreChanges), List.of(), List.of(), Optional.empty());
    }

    public static Value.Reference ref(Resource resource, String property) {
        return new Value.Reference(resource.urn(), property);
    }

    /// A text of parts.
    public static Value text(Object... parts) {
        return Value.joined(Arrays.stream(parts).map(TestGraphs::value).toList());
    }

    public static Value.Items list(Object... items) {
        return new Value.Items(Arrays.stream(items).map(TestGraphs::value).toList());
    }

    public static Value.Fields object(Object... fields) {
        var values = new TreeMap<String, Value>();
        for (var i = 0; i < fields.length; i += 2) {
            values.put(fields[i].toString(), value(fields[i + 1]));
        }
        return new Value.Fields(values);
    }

    public static Value value(Object object) {
        return switch (object) {
            case Value it -> it;
            case String it -> new Value.Text(it);
            case Number it -> new Value.Numeric(it.doubleValue());
            case Boolean it -> new Value.Flag(it);
            default -> throw new IllegalArgumentException(object.toString());
        };
    }
}
