package com.althq.platform.plan.review;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.CanonicalJson;
import com.althq.platform.plan.Digest;
import com.althq.platform.plan.Operation;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The reviewed change of one resource.
///
/// @param operation never `SAME`
/// @param changed the resource's top-level properties that change, sorted; none for a created or deleted one
/// @param replaces  those of them that replace the resource
/// @param before the inputs of these properties in the state, for a delete all inputs; late values are tokens
/// @param goal      the declared resource; empty for a delete, and for a resource that is only read
/// @param late      why the row is not bound; empty for a bound row
public record ReviewRow(
        Operation operation,
        Urn urn,
        List<String> changed,
        List<String> replaces,
        SortedMap<String, Value> before,
        Optional<ResourceGoal> goal,
        Set<LateBindingCause> late) {

    public ReviewRow {
        var hasGoal = operation != Operation.DELETE && (operation != Operation.READ || goal.isPresent());
        if (operation == Operation.SAME || hasGoal != goal.isPresent()) {
            throw new IllegalArgumentException(operation + " of " + urn + " is no row");
        }
        if (!late.isEmpty() && !ReviewRowBuilder.mayBeLate(urn.type(), operation)) {
            throw new IllegalArgumentException(operation + " of " + urn + " is never late");
        }
        changed = sorted(changed);
        replaces = sorted(replaces);
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        late = Collections.unmodifiableSet(
                late.isEmpty() ? EnumSet.noneOf(LateBindingCause.class) : EnumSet.copyOf(late));
    }

    public String type() {
        return urn.type();
    }

    public boolean isLate() {
        return !late.isEmpty();
    }

    public boolean deletes() {
        return operation == Operation.DELETE;
    }

    /// The canonical text of the row, which does not depend on whether it is late.
    public String canonical() {
        var row = new CanonicalJson();
        row.object(() -> {
            row.key("before")
                    .object(() -> before.forEach((name, value) -> row.key(name).value(value)));
            row.key("changed").texts(changed);
            row.key("goal");
            goal.ifPresentOrElse(it -> it.write(row), row::nothing);
            row.key("op").text(operation.word());
            row.key("replaces").texts(replaces);
            row.key("type").text(type());
            row.key("urn").text(urn.value());
        });
        return row.toString();
    }

    /// SHA-256 of the canonical text, 64 hexadecimal digits.
    public String hash() {
        return Digest.sha256(canonical());
    }

    /// The digest of a stack's bound rows, `sha256:` and 64 hexadecimal digits, in any order.
    public static String digest(String stack, Collection<ReviewRow> rows) {
        return Digest.of(
                stack,
                rows.stream().filter(it -> !it.isLate()).map(ReviewRow::hash).toList());
    }

    private static List<String> sorted(List<String> names) {
        return List.copyOf(new TreeSet<>(names));
    }
}
