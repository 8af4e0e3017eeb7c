package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.finding.Position;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.Optional;

/// Where rules report findings, at a value or at its key. A finding is dropped when the schema has one for the same
/// rule and place, when the value has a wrong type or an unknown key, or when the value is refused by itself already
/// and nothing else is said of it.
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

    /// In place of what the schema says of the value's format, where a rule knows what the author meant.
    void insteadOfFormat(RuleId rule, LocatedValue place, String message, Optional<String> hint) {
        findings.remove(RuleId.BAD_FORMAT, place.pointer());
        add(rule, place, place.position(), message, hint);
    }

    /// Whether this value has a finding already.
    boolean hasAny(LocatedValue place) {
        return findings.hasAny(place.pointer());
    }

    private void add(RuleId rule, LocatedValue place, Position position, String message, Optional<String> hint) {
        var pointer = place.pointer();
        if (!findings.has(rule, pointer) && !findings.isRefused(pointer) && !findings.isSettled(rule, pointer)) {
            findings.add(rule, pointer, position, message, hint);
        }
    }
}
