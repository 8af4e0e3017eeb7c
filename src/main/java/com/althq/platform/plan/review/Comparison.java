package com.althq.platform.plan.review;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.Verdict.Fits;
import com.althq.platform.plan.review.Verdict.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Compares what would happen now with what was reviewed. It fits when every bound row that there is now was reviewed,
/// goes for the same goal from the same state, and does no more than was reviewed; and when each reviewed row that
/// there is no longer is done.
///
/// @param reviewed    the review
/// @param now         a new preview, of the live account
/// @param done        whether the state holds what a reviewed row was to bring about, see [State#holds]
/// @param interrupted resources that failed half-way in an apply of this same review: the state of these is no longer
///                    the one that was reviewed
/// @param strict      whether it is refused too when only something beside the rows moved
public record Comparison(Review reviewed, Review now, Predicate<Row> done, Set<Urn> interrupted, boolean strict) {

    public Comparison {
        interrupted = Set.copyOf(interrupted);
    }

    /// A resource may come and go in one plan: these are two rows.
    private record Key(Urn urn, boolean deletes) implements Comparable<Key> {
        static Key of(Row row) {
            return new Key(row.urn(), row.deletes());
        }

        @Override
        public int compareTo(Key other) {
            var order = urn.compareTo(other.urn);
            return order == 0 ? Boolean.compare(deletes, other.deletes) : order;
        }
    }

    public Verdict verdict() {
        var moved = Moved.between(reviewed, now);
        if (moved.stream().anyMatch(it -> it.part().isBinding())) {
            return new Refused(List.of(), moved);
        }
        var rows = byKey(reviewed);
        var present = byKey(now);
        var keys = new TreeSet<>(rows.keySet());
        keys.addAll(present.keySet());
        var differences = new ArrayList<Difference>();
        var left = new ArrayList<Row>();
        var because = new Because(moved);
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
                differences.add(because.unreviewed(is));
            } else if (is != null && was != null && !was.isLate()) {
                differences.addAll(new RowComparison(was, is, interrupted.contains(key.urn()), because).differences());
            }
        }
        return differences.isEmpty() && (moved.isEmpty() || !strict)
                ? new Fits(moved, left)
                : new Refused(differences, moved);
    }

    private static Map<Key, Row> byKey(Review review) {
        var rows = new LinkedHashMap<Key, Row>();
        review.rows().forEach(it -> {
            if (rows.putIfAbsent(Key.of(it), it) != null) {
                throw new IllegalArgumentException("two rows of " + it.urn());
            }
        });
        return rows;
    }
}
