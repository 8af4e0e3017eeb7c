package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.JsonPointers;
import com.althq.platform.spec.yaml.LocatedValue;

/// Refuses whole numbers that exceed 32 bits, also where the schema has no limit.
final class NumberRange implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        check(file.root(), findings);
    }

    private void check(LocatedValue place, RuleFindings findings) {
        place.items().forEach(item -> check(item, findings));
        place.entries().forEach(entry -> check(entry, findings));
        if (place.node().isNumber() && !place.node().canConvertToInt() && !findings.hasAny(place)) {
            boolean negative = place.node().doubleValue() < 0;
            findings.value(
                    negative ? RuleId.TOO_SMALL : RuleId.TOO_LARGE,
                    place,
                    JsonPointers.words(place.pointer()) + " is "
                            + (negative ? "less than " + Integer.MIN_VALUE : "more than " + Integer.MAX_VALUE));
        }
    }
}
