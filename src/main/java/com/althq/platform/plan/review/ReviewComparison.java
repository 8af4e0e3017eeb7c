package com.althq.platform.plan.review;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.ComparisonResult.Fits;
import com.althq.platform.plan.review.ComparisonResult.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Compares a present preview with a review. It fits when each bound row of the preview was reviewed, has the same
/// goal and the same state before it, and does no more; and when each reviewed row that the preview no longer has
/// is done.
///
/// @param reviewed the review
/// @param now      the review made from a present preview by the live engine
/// @param done     whether the state has the result of a reviewed row, see [StateResources#holds]
/// @param earlier  what earlier applies of this review did
/// @param strict   whether a changed part other than the rows also refuses the apply
public record ReviewComparison(
        Review reviewed, Review now, Predicate<ReviewRow> done, EarlierApplies earlier, boolean strict) {

    /// Identifies a row; one plan can delete and create the same resource.
    private record Key(Urn urn, boolean deletes) implements Comparable<Key> {
        static Key of(ReviewRow row) {
            return new Key(row.urn(), row.deletes());
        }

        @Override
        public int compareTo(Key other) {
            var order = urn.compareTo(other.urn);
            return order == 0 ? Boolean.compare(deletes, other.deletes) : order;
        }
    }

    /// @throws IllegalArgumentException if a review has two rows that make, or two that delete, the same resource
    public ComparisonResult verdict() {
        var moved = ChangedPart.between(reviewed, now, earlier);
        if (moved.stream().anyMatch(it -> it.part().isBinding())) {
            return new Refused(List.of(), moved);
        }
        var rows = byKey(reviewed);
        var present = byKey(now);
        var keys = new TreeSet<>(rows.keySet());
        keys.addAll(present.keySet());
        var differences = new ArrayList<RowDifference>();
        var left = new ArrayList<ReviewRow>();
        var because = new DifferenceCauses(moved);
        for (var key : keys) {
            var was = rows.get(key);
            var is = present.get(key);
            if (was != null && !was.isLate() && is == null) {
                if (done.test(was)) {
                    left.add(was);
                } else {
                    differences.add(because.missing(was));
                }
            } else if (is != null && !is.isLate() && (was == null || was.isLate())) {
                if (!completesReplacement(is, rows)) {
                    differences.add(because.unreviewed(is));
                }
            } else if (is != null && was != null && !was.isLate()) {
                var interrupted = earlier.interrupted().contains(key.urn());
                differences.addAll(new RowComparison(was, is, interrupted, because).differences());
            }
        }
        return differences.isEmpty() && (moved.isEmpty() || !strict)
                ? new Fits(moved, left)
                : new Refused(differences, moved);
    }

    /// Whether the row only deletes the old copy of a reviewed replacement whose new resource exists already.
    private boolean completesReplacement(ReviewRow row, Map<Key, ReviewRow> reviewed) {
        var replaced = reviewed.get(new Key(row.urn(), false));
        return row.deletes() && replaced != null && replaced.operation() == Operation.REPLACE && done.test(replaced);
    }

    private static Map<Key, ReviewRow> byKey(Review review) {
        var rows = new LinkedHashMap<Key, ReviewRow>();
        review.rows().forEach(it -> {
            if (rows.putIfAbsent(Key.of(it), it) != null) {
                throw new IllegalArgumentException("two rows of " + it.urn());
            }
        });
        return rows;
    }
}
