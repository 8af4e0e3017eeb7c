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
import java.util.Optional;
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
        for (var section : file.declared()) {
            exports(section, file).forEach(it -> check(it, reserved, taken, findings));
        }
        file.declared().stream()
                .flatMap(section -> agentCaller(section, file).stream())
                .findFirst()
                .ifPresent(caller ->
                        check(new Names(file.runtimes(), "name", Kind.variable(caller)), Map.of(), taken, findings));
    }

    /// Names of the file that are all turned into names of one kind.
    ///
    /// @param items the elements of a list
    /// @param key   the key of an element that has the name
    private record Names(List<LocatedValue> items, String key, Kind kind) {}

    /// The names of a section that are turned into outputs of the stack.
    private static List<Names> exports(Capability section, PlatformFile file) {
        return switch (section) {
            case DYNAMODB -> List.of(new Names(file.tables(), "name", Kind.export(ExportNames::table)));
            case AGENTCORE_RUNTIME ->
                List.of(
                        new Names(file.runtimes(), "name", Kind.export(ExportNames::runtimeArn)),
                        new Names(file.runtimes(), "image", Kind.export(ExportNames::repository)));
            case LAMBDA ->
                List.of(
                        new Names(file.functions(), "image", Kind.export(ExportNames::repository)),
                        new Names(file.functions(), "name", Kind.export(ExportNames::functionUrl)));
            // A bucket has no underscore in its name, so that no two become one; the outputs of the others are fixed.
            case S3, COMPUTE, STORAGE, CACHE, DATABASE, SERVICE_DISCOVERY, EVENTBRIDGE -> List.of();
        };
    }

    /// The programs of a section that get a variable for each agent runtime, in words.
    private static Optional<String> agentCaller(Capability section, PlatformFile file) {
        return switch (section) {
            case COMPUTE -> Optional.of("the web service");
            case LAMBDA -> file.functions().isEmpty() ? Optional.empty() : Optional.of("functions");
            case AGENTCORE_RUNTIME, STORAGE, CACHE, DATABASE, DYNAMODB, SERVICE_DISCOVERY, S3, EVENTBRIDGE ->
                Optional.empty();
        };
    }

    private static void check(
            Names names, Map<String, String> reserved, Map<String, Export> taken, RuleFindings findings) {
        var kind = names.kind();
        for (var item : names.items()) {
            item.child(names.key())
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
