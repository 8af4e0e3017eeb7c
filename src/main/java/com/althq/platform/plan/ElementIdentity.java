package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The property that identifies the elements of two lists for matching them, such as the name of an index or the
/// prefix of a life-cycle rule. Several elements may have the same.
///
/// @param path of the property within an element; empty where elements are told apart only by all that is in them
record ElementIdentity(Optional<String> path) {

    private static final String PREFIX = "filter.prefix";
    private static final String NUMBER = "id";

    /// The first of these that every element has. A rule's prefix comes before its id: the id is only a number.
    private static final List<String> PATHS = List.of("name", PREFIX, NUMBER, "key", "regionName");

    static ElementIdentity of(List<Value> before, List<Value> after) {
        return new ElementIdentity(PATHS.stream()
                .filter(path -> Stream.concat(before.stream(), after.stream())
                        .allMatch(it -> at(it, path).isPresent()))
                .findFirst());
    }

    /// The same for elements that are the same thing, perhaps changed.
    Value key(Value element) {
        return path.flatMap(it -> at(element, it)).orElse(element);
    }

    /// All that counts in an element.
    Value content(Value element) {
        if (path.equals(Optional.of(PREFIX)) && element instanceof Value.Fields(var fields)) {
            var others = new TreeMap<>(fields);
            others.remove(NUMBER);
            return new Value.Fields(others);
        }
        return element;
    }

    private static Optional<Value> at(Value element, String path) {
        var value = Optional.of(element);
        for (var name : path.split("\\.", -1)) {
            value = value.flatMap(it -> it.field(name));
        }
        return value;
    }
}
