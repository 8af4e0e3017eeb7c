package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.finding.Position;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.Optional;

/// Where rules put what they find: at a value or at its key. What the schema has said already is not said again,
/// and of a value that it refuses for its type, or under a key that it does not know, nothing is said at all.
record RuleFindings(FindingCollector findings) {

    void value(RuleId rule, LocatedValue place, String message) {
        add(rule, place, place.position(), message, Optional.empty());
    }

    void value(RuleId rule, LocatedValue place, String message, String hint) {
        add(rule, place, place.position(), message, Optional.of(hint));
    }

    void key(RuleId rule, LocatedValue place, String message) {
        add(rule, place, place.keyPosition(), message, Optional.empty());
    }

    void key(RuleId rule, LocatedValue place, String message, String hint) {
        add(rule, place, place.keyPosition(), message, Optional.of(hint));
    }

    /// Whether something is known to be wrong with this value already.
    boolean hasAny(LocatedValue place) {
        return findings.hasAny(place.pointer());
    }

    private void add(RuleId rule, LocatedValue place, Position position, String message, Optional<String> hint) {
        if (!findings.has(rule, place.pointer()) && !findings.isRefused(place.pointer())) {
            findings.add(rule, place.pointer(), position, message, hint);
        }
    }
}
