package com.althq.platform.spec.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What has been found so far.
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

    /// Whether this rule is known to be broken at this place, by whoever came first.
    public boolean has(RuleId rule, String pointer) {
        return places.contains(new Place(rule, pointer));
    }

    /// Whether the value at this place, or one that it is part of, is of a wrong type or of a key that nobody knows:
    /// whatever else could be said of it would be about another file than the one that its author means to write.
    public boolean isRefused(String pointer) {
        return has(RuleId.WRONG_TYPE, pointer)
                || has(RuleId.UNKNOWN_KEY, pointer)
                || (!pointer.isEmpty() && isRefused(pointer.substring(0, pointer.lastIndexOf('/'))));
    }

    /// Whether anything is known to be wrong at this very place.
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
