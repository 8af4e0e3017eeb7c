package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.name.ExportNames;
import com.althq.platform.spec.name.VariableNames;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Refuses names of the file that become equal once hyphens are replaced by underscores or letters by capitals,
/// because stack outputs, resources or environment variables would then have the same name.
final class ExportNameCollisions implements Rule {
    /// What a name of the file is turned into: a stack output or an environment variable.
    ///
    /// @param verb continues `is` or `are both`
    /// @param hint what keeps two of them apart
    private record Kind(String verb, String hint, UnaryOperator<String> name) {

        static Kind variable(String reader) {
            return new Kind(
                    "given to " + reader + " as", "let the names differ in more than case", VariableNames::runtimeArn);
        }

        static Kind export(UnaryOperator<String> name) {
            return new Kind("exported as", "let the names differ in more than `-` and `_`", name);
        }
    }

    /// @param text as the file has it
    private record Export(String text, LocatedValue place) {}

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        Map<String, String> reserved = new HashMap<>();
        reserved.put(ExportNames.TABLE_NAMES, "the list of all tables");
        if (file.declares(Capability.COMPUTE)) {
            reserved.put(ExportNames.SERVICE_REPOSITORY, "the repository of the service itself");
        }
        Map<String, Export> taken = new HashMap<>();
        check(file.tables(), "name", Kind.export(ExportNames::table), reserved, taken, findings);
        check(file.runtimes(), "name", Kind.export(ExportNames::runtimeArn), reserved, taken, findings);
        check(file.runtimes(), "image", Kind.export(ExportNames::repository), reserved, taken, findings);
        check(file.functions(), "image", Kind.export(ExportNames::repository), reserved, taken, findings);
        check(file.functions(), "name", Kind.export(ExportNames::functionUrl), reserved, taken, findings);
        if (file.declares(Capability.COMPUTE)) {
            check(file.runtimes(), "name", Kind.variable("the web service"), Map.of(), taken, findings);
        } else if (!file.functions().isEmpty()) {
            check(file.runtimes(), "name", Kind.variable("functions"), Map.of(), taken, findings);
        }
    }

    private static void check(
            List<LocatedValue> items,
            String key,
            Kind kind,
            Map<String, String> reserved,
            Map<String, Export> taken,
            RuleFindings findings) {
        for (var item : items) {
            item.child(key)
                    .ifPresent(place -> place.text().ifPresent(text -> {
                        var name = kind.name().apply(text);
                        var owner = reserved.get(name);
                        var earlier = taken.putIfAbsent(name, new Export(text, place));
                        if (owner != null) {
                            findings.value(
                                    RuleId.NAME_COLLISION,
                                    place,
                                    QuotedText.of(text) + " is " + kind.verb() + " " + QuotedText.of(name)
                                            + ", which is " + owner,
                                    "choose another name");
                        } else if (earlier != null && !earlier.text().equals(text)) {
                            findings.value(
                                    RuleId.NAME_COLLISION,
                                    place,
                                    QuotedText.of(text) + " and " + QuotedText.of(earlier.text()) + " (line "
                                            + earlier.place().position().line() + ") are both " + kind.verb()
                                            + " " + QuotedText.of(name),
                                    kind.hint());
                        }
                    }));
        }
    }
}
