package com.althq.platform.plan.review;

import com.althq.platform.graph.PropertyPath;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.CanonicalJson;
import com.althq.platform.plan.JsonText;
import com.althq.platform.plan.ListMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The smallest differences between two values, also within JSON in a text. Where the order of a list has no meaning,
/// another one is no difference.
///
/// @param path in Pulumi syntax
record ValueDifference(String path, Optional<Value> reviewed, Optional<Value> now) {

    static List<ValueDifference> between(SortedMap<String, Value> reviewed, SortedMap<String, Value> now) {
        var found = new ArrayList<ValueDifference>();
        var names = new TreeSet<>(reviewed.keySet());
        names.addAll(now.keySet());
        names.forEach(it -> new Comparison(ValuePlace.RESOURCE.field(it), PropertyPath.of(it), found)
                .compare(reviewed.get(it), now.get(it)));
        return found;
    }

    /// What differs at one place, and within it.
    private record Comparison(ValuePlace place, PropertyPath path, List<ValueDifference> found) {

        void compare(@Nullable Value reviewed, @Nullable Value now) {
            if (same(reviewed, now)) {
                return;
            }
            var size = found.size();
            if (reviewed != null && now != null) {
                descend(reviewed, now);
            }
            if (found.size() == size) {
                found.add(new ValueDifference(path.text(), Optional.ofNullable(reviewed), Optional.ofNullable(now)));
            }
        }

        private boolean same(@Nullable Value one, @Nullable Value other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            return one.equals(other)
                    || text(one).equals(text(other))
                    || (JsonText.isDocument(place.property()) && JsonText.same(one, other));
        }

        private String text(Value value) {
            return CanonicalJson.of(place.lists().sorted(place.property(), value));
        }

        private void descend(Value reviewed, Value now) {
            var document = JsonText.read(now).filter(JsonLeaves::isStructure);
            var before = JsonText.read(reviewed).filter(JsonLeaves::isStructure);
            if (document.isPresent() && before.isPresent()) {
                new Comparison(ValuePlace.in(document.get()), path, found).within(before.get(), document.get());
            } else {
                within(reviewed, now);
            }
        }

        private void within(Value reviewed, Value now) {
            if (reviewed instanceof Value.Fields(var ours) && now instanceof Value.Fields(var theirs)) {
                var names = new TreeSet<>(ours.keySet());
                names.addAll(theirs.keySet());
                names.forEach(it ->
                        new Comparison(place.field(it), path.field(it), found).compare(ours.get(it), theirs.get(it)));
            } else if (reviewed instanceof Value.Items(var ours)
                    && now instanceof Value.Items(var theirs)
                    && (place.isUnordered() || ours.size() == theirs.size())) {
                elements(ours, theirs);
            }
        }

        private void elements(List<Value> ours, List<Value> theirs) {
            if (place.isUnordered()) {
                for (var it : ListMatch.of(ours, theirs, false)) {
                    element(it.index()).compare(at(ours, it.before()), at(theirs, it.after()));
                }
            } else {
                for (var i = 0; i < ours.size(); i++) {
                    element(i).compare(ours.get(i), theirs.get(i));
                }
            }
        }

        private Comparison element(int index) {
            return new Comparison(place, path.element(index), found);
        }

        private static @Nullable Value at(List<Value> list, OptionalInt index) {
            return index.isPresent() ? list.get(index.getAsInt()) : null;
        }
    }
}
