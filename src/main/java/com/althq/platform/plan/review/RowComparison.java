package com.althq.platform.plan.review;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.RowDifference.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Compares one row of a preview with the reviewed row of the same resource.
///
/// @param interrupted whether the operation on the resource was interrupted in an earlier apply of the review
record RowComparison(ReviewRow reviewed, ReviewRow now, boolean interrupted, DifferenceCauses causes) {

    /// The differences; none when the row does the same or less.
    List<RowDifference> differences() {
        var found = new ArrayList<RowDifference>();
        goals(found);
        if (now.isLate()) {
            return found;
        }
        if (!doesNoMore()) {
            add(found, Part.OPERATION, "", DifferenceCauses.operation(reviewed), DifferenceCauses.operation(now));
        }
        if (!interrupted) {
            addNew(found, Part.CHANGED, reviewed.changed(), now.changed());
            addNew(found, Part.REPLACES, reviewed.replaces(), now.replaces());
            ValueDifference.between(relevant(reviewed), now.before())
                    .forEach(it -> add(found, Part.BEFORE, it.path(), it.reviewed(), it.now()));
        }
        return found;
    }

    /// Whether the row does no more than the reviewed one. After an interrupted operation the resource may exist in
    /// part, or be deleted and not yet created.
    private boolean doesNoMore() {
        var was = reviewed.operation();
        var is = now.operation();
        return was == is
                || switch (is) {
                    case UPDATE ->
                        was == Operation.REPLACE
                                || (interrupted && (was == Operation.CREATE || was == Operation.IMPORT));
                    case CREATE -> interrupted && was == Operation.REPLACE;
                    case REPLACE, DELETE, IMPORT, READ, SAME -> false;
                };
    }

    /// The previous values that are compared: not those of properties that need not change any more.
    private SortedMap<String, Value> relevant(ReviewRow row) {
        var before = new TreeMap<>(row.before());
        if (!row.deletes()) {
            before.keySet()
                    .removeIf(it -> row.changed().contains(it) && !now.changed().contains(it));
        }
        return before;
    }

    private void addNew(List<RowDifference> found, Part part, List<String> was, List<String> is) {
        if (!was.containsAll(is)) {
            add(found, part, "", Optional.of(names(was)), Optional.of(names(is)));
        }
    }

    private void goals(List<RowDifference> found) {
        if (reviewed.goal().isEmpty() || now.goal().isEmpty()) {
            return;
        }
        var was = reviewed.goal().get();
        var is = now.goal().get();
        addIfDifferent(
                found,
                Part.PROVIDER,
                urns(was.provider().stream().toList()),
                urns(is.provider().stream().toList()));
        addIfDifferent(
                found,
                Part.PARENT,
                urns(was.parent().stream().toList()),
                urns(is.parent().stream().toList()));
        addIfDifferent(found, Part.DEPENDS_ON, urns(was.dependsOn()), urns(is.dependsOn()));
        ValueDifference.between(options(was.options()), options(is.options()))
                .forEach(it -> add(found, Part.OPTIONS, it.path(), it.reviewed(), it.now()));
        ValueDifference.between(was.inputs(), is.inputs())
                .forEach(it -> add(found, Part.INPUTS, it.path(), it.reviewed(), it.now()));
    }

    private void addIfDifferent(List<RowDifference> found, Part part, Value was, Value is) {
        if (!was.equals(is)) {
            add(found, part, "", Optional.of(was), Optional.of(is));
        }
    }

    private void add(List<RowDifference> found, Part part, String path, Optional<Value> was, Optional<Value> is) {
        found.add(causes.of(now, part, path, was, is));
    }

    private static SortedMap<String, Value> options(Resource.Options options) {
        var values = new TreeMap<String, Value>();
        values.put("protect", new Value.Flag(options.protect()));
        values.put("retainOnDelete", new Value.Flag(options.retainOnDelete()));
        options.deleteBeforeReplace().ifPresent(it -> values.put("deleteBeforeReplace", new Value.Flag(it)));
        values.put("ignoreChanges", names(options.ignoreChanges()));
        values.put("additionalSecretOutputs", names(options.additionalSecretOutputs()));
        options.version().ifPresent(it -> values.put("version", new Value.Text(it)));
        return values;
    }

    private static Value names(List<String> names) {
        return new Value.Items(names.stream().<Value>map(Value.Text::new).toList());
    }

    private static Value urns(List<Urn> urns) {
        return names(urns.stream().map(Urn::value).toList());
    }
}
