package com.althq.platform.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What has been found so far.
public final class Findings {
    private record Place(RuleId rule, String pointer) {}

    private final List<Finding> found = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();

    /// @param pointer JSON pointer, empty where the place is the text itself
    public void add(RuleId rule, String pointer, Position position, String message, Optional<String> hint) {
        places.add(new Place(rule, pointer));
        found.add(new Finding(rule.severity(), rule.id(), message, pointer, position, hint));
    }

    /// Whether this rule is known to be broken at this place, by whoever came first.
    public boolean has(RuleId rule, String pointer) {
        return places.contains(new Place(rule, pointer));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Finding::isError);
    }

    public List<Finding> inReadingOrder() {
        return found.stream().sorted(Finding.READING_ORDER).toList();
    }
}
