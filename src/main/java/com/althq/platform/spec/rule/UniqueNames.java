package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Refuses two buckets, tables, indexes of a table, runtimes or functions with the same name. Two runtimes may
/// share an image, and then its repository.
final class UniqueNames implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        check("bucket", file.buckets(), findings);
        check("table", file.tables(), findings);
        file.tables().forEach(table -> check("index", table.items("gsi"), findings));
        check("runtime", file.runtimes(), findings);
        check("function", file.functions(), findings);
    }

    private static void check(String what, List<LocatedValue> items, RuleFindings findings) {
        Map<String, LocatedValue> first = new HashMap<>();
        for (var item : items) {
            item.child("name")
                    .ifPresent(name -> name.text().ifPresent(text -> {
                        var earlier = first.putIfAbsent(text, name);
                        if (earlier != null) {
                            findings.value(
                                    RuleId.DUPLICATE_NAME,
                                    name,
                                    "another " + what + " " + QuotedText.of(text) + " is on line "
                                            + earlier.position().line());
                        }
                    }));
        }
    }
}
