package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which objects of a bucket newly expire, or sooner than before: of the rules for one object the shortest counts
/// (<https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-conflicts.html>), wherever in the list it is.
final class ObjectExpiry {

    private static final Value EVERYTHING = new Value.Text("");
    private static final Value DISABLED = new Value.Text("Disabled");

    private static final Value NO_CONDITIONS = Value.fields(Map.of());

    /// @param prefix     of the objects
    /// @param conditions what else a filter asks of them, such as a tag
    /// @param days       after which they go
    private record Rule(Value prefix, Value conditions, Value days) {

        /// Whether every object of the other rule goes by this one as soon. What is not known yet is no such rule,
        /// unless it is the same.
        boolean covers(Rule other) {
            return (conditions.equals(NO_CONDITIONS) || conditions.equals(other.conditions))
                    && contains(prefix, other.prefix)
                    && isAsSoon(days, other.days);
        }

        private static boolean contains(Value prefix, Value other) {
            return prefix.equals(EVERYTHING)
                    || prefix.equals(other)
                    || (prefix instanceof Value.Text(var one)
                            && other instanceof Value.Text(var longer)
                            && longer.startsWith(one));
        }

        private static boolean isAsSoon(Value days, Value other) {
            var one = WholeNumber.of(Optional.of(days));
            var another = WholeNumber.of(Optional.of(other));
            return days.equals(other) || (one.isPresent() && another.isPresent() && one.get() <= another.get());
        }

        String sentence() {
            return objects() + " are deleted " + time() + ", those that are there now too";
        }

        private String objects() {
            if (!(prefix instanceof Value.Text(var text))) {
                return "objects under a prefix that is not known before the apply";
            }
            return text.isEmpty() ? "all objects" : "objects under " + text;
        }

        private String time() {
            return WholeNumber.of(Optional.of(days))
                    .map(it -> RetentionChanges.days(it) + " after they were made")
                    .orElse("after a time that is not known before the apply");
        }

        private String place() {
            return prefix instanceof Value.Text(var text) ? text : "";
        }
    }

    private ObjectExpiry() {}

    /// One sentence for each rule by which something expires that did not before, or later; by prefix.
    static List<String> sentences(Optional<Value> before, Optional<Value> after) {
        var old = rules(before);
        var now = rules(after);
        return now.stream()
                .filter(rule -> old.stream().noneMatch(it -> it.covers(rule)))
                .filter(rule -> now.stream().noneMatch(it -> !it.equals(rule) && it.covers(rule)))
                .sorted(Comparator.comparing(Rule::place))
                .map(Rule::sentence)
                .distinct()
                .toList();
    }

    private static List<Rule> rules(Optional<Value> list) {
        return list.stream()
                .flatMap(it -> it instanceof Value.Items(var items) ? items.stream() : Stream.of(it))
                .flatMap(it -> rule(it).stream())
                .toList();
    }

    /// Empty for a rule by which no object expires.
    private static Optional<Rule> rule(Value value) {
        if (!(value instanceof Value.Fields(var rule))) {
            return Optional.of(new Rule(value, NO_CONDITIONS, value));
        }
        return DISABLED.equals(rule.get("status"))
                ? Optional.empty()
                : days(rule.get("expiration")).map(days -> rule(rule.get("filter"), days));
    }

    private static Optional<Value> days(@Nullable Value expiration) {
        return expiration instanceof Value.Fields(var fields)
                ? Optional.ofNullable(fields.get("days"))
                : Optional.ofNullable(expiration);
    }

    private static Rule rule(@Nullable Value filter, Value days) {
        if (!(filter instanceof Value.Fields(var fields))) {
            return new Rule(Objects.requireNonNullElse(filter, EVERYTHING), NO_CONDITIONS, days);
        }
        var conditions = new TreeMap<>(fields);
        var prefix = Objects.requireNonNullElse(conditions.remove("prefix"), EVERYTHING);
        conditions.remove(FilledInInputs.NAMES);
        conditions.values().removeIf(ObjectExpiry::asksForNothing);
        return new Rule(prefix, Value.fields(conditions), days);
    }

    /// A provider that reads a filter back names the conditions too that it does not have.
    private static boolean asksForNothing(Value condition) {
        return switch (condition) {
            case Value.Text(var text) -> text.isEmpty();
            case Value.Items(var items) -> items.isEmpty();
            case Value.Fields(var fields) -> fields.isEmpty();
            default -> false;
        };
    }
}
