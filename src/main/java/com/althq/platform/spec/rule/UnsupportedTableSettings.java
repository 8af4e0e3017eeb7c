package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.LocatedValue;

/// Refuses two DynamoDB settings that platform.yaml has no keys to complete: `PROVISIONED` (capacities) and
/// `INCLUDE` (attributes).
final class UnsupportedTableSettings implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        for (var table : file.tables()) {
            refuse(
                    table,
                    "billingMode",
                    "PROVISIONED",
                    "a platform.yaml has no fields for read and write capacity",
                    "`billingMode: PAY_PER_REQUEST`",
                    findings);
            for (var index : table.items("gsi")) {
                refuse(
                        index,
                        "projectionType",
                        "INCLUDE",
                        "a platform.yaml has no field for the attributes to include",
                        "`projectionType: ALL` or `projectionType: KEYS_ONLY`",
                        findings);
            }
        }
    }

    private static void refuse(
            LocatedValue holder, String key, String value, String why, String hint, RuleFindings findings) {
        holder.child(key)
                .filter(place -> place.text().filter(value::equals).isPresent())
                .ifPresent(place ->
                        findings.value(RuleId.NOT_SUPPORTED, place, "`" + value + "` cannot work: " + why, hint));
    }
}
