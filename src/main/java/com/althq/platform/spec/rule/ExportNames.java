package com.althq.platform.spec.rule;

import com.althq.platform.spec.Capability;
import com.althq.platform.spec.Exports;
import com.althq.platform.spec.Quoted;
import com.althq.platform.spec.RuleId;
import com.althq.platform.spec.yaml.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Different names that become one once hyphens are underscores: the stack's exports, and with them the
/// names of its resources, would be the same.
final class ExportNames implements Rule {
    /// @param text as the file has it
    private record Export(String text, Place place) {}

    @Override
    public void check(PlatformFile file, Remarks remarks) {
        Map<String, String> reserved = new HashMap<>();
        reserved.put(Exports.TABLE_NAMES, "the list of all tables");
        if (file.declares(Capability.COMPUTE)) {
            reserved.put(Exports.SERVICE_REPOSITORY, "the repository of the service itself");
        }
        Map<String, Export> taken = new HashMap<>();
        check(file.tables(), "name", Exports::table, reserved, taken, remarks);
        check(file.runtimes(), "name", Exports::runtimeArn, reserved, taken, remarks);
        check(file.runtimes(), "image", Exports::repository, reserved, taken, remarks);
        check(file.functions(), "name", Exports::functionUrl, reserved, taken, remarks);
    }

    private static void check(
            List<Place> items,
            String key,
            UnaryOperator<String> export,
            Map<String, String> reserved,
            Map<String, Export> taken,
            Remarks remarks) {
        for (var item : items) {
            item.child(key)
                    .ifPresent(place -> place.text().ifPresent(text -> {
                        var name = export.apply(text);
                        var owner = reserved.get(name);
                        var earlier = taken.putIfAbsent(name, new Export(text, place));
                        if (owner != null) {
                            remarks.value(
                                    RuleId.NAME_COLLISION,
                                    place,
                                    Quoted.of(text) + " is exported as " + Quoted.of(name) + ", which is " + owner,
                                    "choose another name");
                        } else if (earlier != null && !earlier.text().equals(text)) {
                            remarks.value(
                                    RuleId.NAME_COLLISION,
                                    place,
                                    Quoted.of(text) + " and " + Quoted.of(earlier.text()) + " (line "
                                            + earlier.place().position().line() + ") are both exported as "
                                            + Quoted.of(name),
                                    "let the names differ in more than `-` and `_`");
                        }
                    }));
        }
    }
}
