package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.Grants.Permission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the statements of a policy document (IAM's JSON policy grammar). A statement that cannot be interpreted
/// becomes a permission of the kind [Grant.Kind#UNREADABLE] and is never dropped.
///
/// @param principal the principal that the document is attached to; empty when the statements name theirs
/// @param resource  the resource of statements that name none
/// @param name      name of the resource that has the document
record PolicyStatements(Optional<String> principal, Optional<String> resource, String name) {

    Stream<Permission> of(Value document) {
        return JsonText.read(document)
                .flatMap(PolicyStatements::statements)
                .map(it -> it.stream().flatMap(this::statement))
                .orElseGet(this::unreadable);
    }

    private static Optional<List<Value>> statements(Value document) {
        return document.field("Statement").map(it -> it instanceof Value.Items(var items) ? items : List.of(it));
    }

    private Stream<Permission> statement(Value value) {
        if (!(value instanceof Value.Fields(var statement))) {
            return unreadable();
        }
        var principals = principal.map(List::of).or(() -> elements(statement, "Principal"));
        var actions = elements(statement, "Action");
        var resources = elements(statement, "Resource").or(() -> resource.map(List::of));
        var condition = condition(statement);
        var kind = kind(statement);
        if (principals.isEmpty() || actions.isEmpty() || resources.isEmpty() || condition.isEmpty() || kind.isEmpty()) {
            return unreadable();
        }
        var said = new ArrayList<Permission>();
        for (var who : principals.get()) {
            for (var action : actions.get()) {
                for (var what : resources.get()) {
                    said.add(new Permission(kind.get(), who, action, what, condition.filter(it -> !it.isEmpty())));
                }
            }
        }
        return said.stream();
    }

    private Stream<Permission> unreadable() {
        return Stream.of(new Permission(
                Grant.Kind.UNREADABLE,
                principal.orElse("unknown"),
                "unreadable policy",
                resource.orElse(name),
                Optional.empty()));
    }

    private static Optional<Grant.Kind> kind(SortedMap<String, Value> statement) {
        return switch (statement.get("Effect")) {
            case Value.Text(var text) when text.equals("Allow") -> Optional.of(Grant.Kind.ALLOW);
            case Value.Text(var text) when text.equals("Deny") -> Optional.of(Grant.Kind.DENY);
            case null, default -> Optional.empty();
        };
    }

    /// The values under a key, or all but those under its negation.
    private static Optional<List<String>> elements(SortedMap<String, Value> statement, String key) {
        var named = statement.get(key);
        var excepted = statement.get("Not" + key);
        if (named != null) {
            return excepted == null ? texts(named) : Optional.empty();
        }
        return Optional.ofNullable(excepted)
                .flatMap(PolicyStatements::texts)
                .map(it -> List.of(Grant.EXCEPT + String.join(", ", it)));
    }

    /// The texts of a string, a list, or an object of principals; empty for anything else.
    private static Optional<List<String>> texts(Value value) {
        var texts = new ArrayList<String>();
        return collect(value, texts) && !texts.isEmpty() ? Optional.of(texts) : Optional.empty();
    }

    private static boolean collect(Value value, List<String> texts) {
        return switch (value) {
            case Value.Items(var items) -> items.stream().allMatch(it -> collect(it, texts));
            case Value.Fields(var fields) -> fields.values().stream().allMatch(it -> collect(it, texts));
            case Value.Numeric _, Value.Flag _ -> false;
            default -> texts.add(ValueText.of(value));
        };
    }

    /// The conditions, all of which must hold; an empty text when there are none, nothing when they are malformed or
    /// empty.
    private static Optional<String> condition(SortedMap<String, Value> statement) {
        var conditions = new ArrayList<String>();
        for (var operator : fields(statement.get("Condition")).entrySet()) {
            var keys = fields(operator.getValue());
            if (keys.isEmpty()) {
                return Optional.empty();
            }
            keys.forEach((key, value) -> conditions.add(key + " " + operator.getKey() + " " + ValueText.of(value)));
        }
        return conditions.isEmpty() && statement.containsKey("Condition")
                ? Optional.empty()
                : Optional.of(String.join(" and ", conditions));
    }

    private static SortedMap<String, Value> fields(@Nullable Value value) {
        return value instanceof Value.Fields(var fields) ? fields : Collections.emptySortedMap();
    }
}
