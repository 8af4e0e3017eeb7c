package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// No two buckets, tables, indexes of a table, runtimes or functions have the same name. Two runtimes may
/// share an image: they share its repository.
final class UniqueNames implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings remarks) {
        check("bucket", file.buckets(), remarks);
        check("table", file.tables(), remarks);
        file.tables().forEach(table -> check("index", table.items("gsi"), remarks));
        check("runtime", file.runtimes(), remarks);
        check("function", file.functions(), remarks);
    }

    private static void check(String what, List<LocatedValue> items, RuleFindings remarks) {
        Map<String, LocatedValue> first = new HashMap<>();
        for (var item : items) {
            item.child("name")
                    .ifPresent(name -> name.text().ifPresent(text -> {
                        var earlier = first.putIfAbsent(text, name);
                        if (earlier != null) {
                            remarks.value(
                                    RuleId.DUPLICATE_NAME,
                                    name,
                                    "another " + what + " " + QuotedText.of(text) + " is on line "
                                            + earlier.position().line());
                        }
                    }));
        }
    }
}
