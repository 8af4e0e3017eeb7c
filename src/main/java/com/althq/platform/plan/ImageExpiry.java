package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which images of a repository are newly deleted by its life-cycle policy, or sooner than before.
final class ImageExpiry {

    private static final String NUMBER = "countNumber";
    private static final Value ANY_BUT_THE_NEWEST =
            Value.fields(Map.of("tagStatus", new Value.Text("any"), "countType", new Value.Text("imageCountMoreThan")));

    /// @param selection which images, without the number
    /// @param number    of images, or of days, that are kept
    private record Rule(Value selection, Optional<Value> number) {

        boolean covers(Rule other) {
            var one = WholeNumber.of(number);
            var another = WholeNumber.of(other.number);
            return selection.equals(other.selection)
                    && (number.equals(other.number)
                            || (one.isPresent() && another.isPresent() && one.get() <= another.get()));
        }

        String sentence() {
            var kept = WholeNumber.of(number).filter(_ -> selection.equals(ANY_BUT_THE_NEWEST));
            return (kept.isPresent()
                            ? "all images but the newest " + kept.get() + " are deleted"
                            : "images are deleted by a rule that is new or keeps fewer")
                    + ", those that are there now too";
        }
    }

    private ImageExpiry() {}

    /// One sentence for each rule by which an image goes that did not before, or later.
    static List<String> sentences(Optional<Value> before, Optional<Value> after) {
        var old = rules(before);
        return rules(after).stream()
                .filter(rule -> old.stream().noneMatch(it -> it.covers(rule)))
                .map(Rule::sentence)
                .distinct()
                .toList();
    }

    /// A policy that cannot be read yet is one rule, of which nothing is known.
    private static List<Rule> rules(Optional<Value> policy) {
        return policy.stream()
                .flatMap(it -> JsonText.read(it).map(ImageExpiry::items).orElse(Stream.of(it)))
                .map(ImageExpiry::rule)
                .toList();
    }

    private static Stream<Value> items(Value policy) {
        return policy instanceof Value.Fields(var fields) && fields.get("rules") instanceof Value.Items(var items)
                ? items.stream()
                : Stream.of(policy);
    }

    private static Rule rule(Value rule) {
        if (rule instanceof Value.Fields(var fields)
                && fields.get("selection") instanceof Value.Fields(var selection)) {
            var which = new TreeMap<>(selection);
            var number = Optional.ofNullable(which.remove(NUMBER));
            return new Rule(Value.fields(which), number);
        }
        return new Rule(rule, Optional.empty());
    }
}
