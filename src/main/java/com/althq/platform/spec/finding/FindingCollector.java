package com.althq.platform.spec.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects the findings of one file, at most one for each rule and place.
public final class FindingCollector {
    private record Place(RuleId rule, String pointer) {}

    private final List<Finding> found = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();
    private final Set<String> pointers = new HashSet<>();

    /// @param pointer JSON pointer, empty where the place is the text itself
    public void add(RuleId rule, String pointer, Position position, String message, Optional<String> hint) {
        places.add(new Place(rule, pointer));
        pointers.add(pointer);
        found.add(new Finding(rule.severity(), rule.id(), message, pointer, position, hint));
    }

    /// Whether there is a finding of this rule at this place already.
    public boolean has(RuleId rule, String pointer) {
        return places.contains(new Place(rule, pointer));
    }

    /// Whether the value at this place, or one that contains it, has a wrong type or an unknown key. Further rules
    /// then skip it, as their findings would be about content that the author did not mean.
    public boolean isRefused(String pointer) {
        return has(RuleId.WRONG_TYPE, pointer)
                || has(RuleId.UNKNOWN_KEY, pointer)
                || (!pointer.isEmpty() && isRefused(pointer.substring(0, pointer.lastIndexOf('/'))));
    }

    /// Whether a finding of this rule would only say once more that the value is not usable: the value at exactly this
    /// place is refused by itself already, and the rule is about a value by itself too, or warns of it.
    public boolean isSettled(RuleId rule, String pointer) {
        return (rule.isOfOneValue() || rule.severity() == Severity.WARNING)
                && places.stream()
                        .anyMatch(
                                it -> it.pointer().equals(pointer) && it.rule().isOfOneValue());
    }

    /// Takes the findings of this rule at this place back, for one that says better what is wrong.
    public void remove(RuleId rule, String pointer) {
        if (places.remove(new Place(rule, pointer))) {
            found.removeIf(it -> it.rule().equals(rule.id()) && it.pointer().equals(pointer));
        }
    }

    /// Whether there is any finding at exactly this place.
    public boolean hasAny(String pointer) {
        return pointers.contains(pointer);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Finding::isError);
    }

    public List<Finding> inReadingOrder() {
        return found.stream().sorted(Finding.READING_ORDER).toList();
    }
}
