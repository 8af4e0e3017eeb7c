package com.althq.platform.plan.review;

import com.althq.platform.graph.PropertyPath;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.CanonicalJson;
import com.althq.platform.plan.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The smallest differences between two values, also within JSON in a text.
///
/// @param path in Pulumi syntax
record ValueDifference(String path, Optional<Value> reviewed, Optional<Value> now) {

    static List<ValueDifference> between(SortedMap<String, Value> reviewed, SortedMap<String, Value> now) {
        var found = new ArrayList<ValueDifference>();
        var names = new TreeSet<>(reviewed.keySet());
        names.addAll(now.keySet());
        names.forEach(it -> compare(PropertyPath.of(it), reviewed.get(it), now.get(it), found));
        return found;
    }

    static boolean same(@Nullable Value one, @Nullable Value other) {
        return (one == null || other == null)
                ? (one == null && other == null)
                : CanonicalJson.of(one).equals(CanonicalJson.of(other));
    }

    private static void compare(
            PropertyPath path, @Nullable Value reviewed, @Nullable Value now, List<ValueDifference> found) {
        if (same(reviewed, now)) {
            return;
        }
        var size = found.size();
        if (reviewed != null && now != null) {
            descend(path, inside(reviewed), inside(now), found);
        }
        if (found.size() == size) {
            found.add(new ValueDifference(path.text(), Optional.ofNullable(reviewed), Optional.ofNullable(now)));
        }
    }

    private static void descend(PropertyPath path, Value reviewed, Value now, List<ValueDifference> found) {
        if (reviewed instanceof Value.Fields(var ours) && now instanceof Value.Fields(var theirs)) {
            var names = new TreeSet<>(ours.keySet());
            names.addAll(theirs.keySet());
            names.forEach(it -> compare(path.field(it), ours.get(it), theirs.get(it), found));
        } else if (reviewed instanceof Value.Items(var ours)
                && now instanceof Value.Items(var theirs)
                && ours.size() == theirs.size()) {
            for (var i = 0; i < ours.size(); i++) {
                compare(path.element(i), ours.get(i), theirs.get(i), found);
            }
        }
    }

    private static Value inside(Value value) {
        return JsonText.read(value).filter(JsonLeaves::isStructure).orElse(value);
    }
}
