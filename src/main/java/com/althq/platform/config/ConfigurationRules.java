package com.althq.platform.config;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks a configuration file for errors that its schema cannot express. Values that the schema refuses are
/// skipped.
final class ConfigurationRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

    private final LocatedValue root;
    private final FindingCollector findings;

    ConfigurationRules(LocatedValue root, FindingCollector findings) {
        this.root = root;
        this.findings = findings;
    }

    /// @param asked an environment that the user names
    void check(Optional<String> asked) {
        branches();
        placeholders();
        asked.ifPresent(this::requireListed);
    }

    /// A branch may belong to one environment only.
    private void branches() {
        Map<String, LocatedValue> first = new HashMap<>();
        for (var environment : environments()) {
            var branch = environment.child("branch");
            var name = branch.flatMap(LocatedValue::text);
            if (branch.isPresent() && name.isPresent()) {
                var earlier = first.putIfAbsent(name.get(), environment);
                if (earlier != null) {
                    add(
                            RuleId.BRANCH_TWICE,
                            branch.get(),
                            "the branch " + QuotedText.of(name.get()) + " belongs to " + QuotedText.of(earlier.key())
                                    + " already, on line "
                                    + earlier.keyPosition().line(),
                            "give it to one of them; the other can still be asked for by name");
                }
            }
        }
    }

    private void placeholders() {
        root.child("shared")
                .flatMap(it -> it.child("identityProvider"))
                .ifPresent(place -> place.text()
                        .ifPresent(text -> PLACEHOLDER
                                .matcher(text)
                                .results()
                                .map(it -> it.group())
                                .filter(it -> !it.equals(SharedLookupNames.ENVIRONMENT))
                                .findFirst()
                                .ifPresent(it -> add(
                                        RuleId.UNKNOWN_PLACEHOLDER,
                                        place,
                                        QuotedText.of(it) + " stands for nothing",
                                        "`" + SharedLookupNames.ENVIRONMENT + "` is the one that is known"))));
    }

    /// An environment that is not configured may be a misspelt one.
    private void requireListed(String asked) {
        var listed = environments().stream().map(LocatedValue::key).toList();
        if (!listed.isEmpty() && !listed.contains(asked)) {
            root.child("environments")
                    .ifPresent(it -> findings.add(
                            RuleId.UNKNOWN_ENVIRONMENT,
                            it.pointer(),
                            it.keyPosition(),
                            "the environment " + QuotedText.of(asked) + " is asked for, but is not listed",
                            Optional.of("listed: "
                                    + String.join(
                                            ", ",
                                            listed.stream().map(QuotedText::of).toList()))));
        }
    }

    private List<LocatedValue> environments() {
        return root.child("environments").map(LocatedValue::entries).orElse(List.of());
    }

    private void add(RuleId rule, LocatedValue place, String message, String hint) {
        findings.add(rule, place.pointer(), place.position(), message, Optional.of(hint));
    }
}
