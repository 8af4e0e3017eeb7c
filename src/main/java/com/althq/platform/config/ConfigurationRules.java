package com.althq.platform.config;

import com.althq.platform.spec.Findings;
import com.althq.platform.spec.Quoted;
import com.althq.platform.spec.RuleId;
import com.althq.platform.spec.yaml.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the schema cannot say of a configuration. Like the schema, it sees the file as it is written and passes over
/// what it cannot make sense of.
final class ConfigurationRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

    private final Place root;
    private final Findings findings;

    ConfigurationRules(Place root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /// @param asked the environment that somebody asks for by name
    void check(Optional<String> asked) {
        branches();
        placeholders();
        asked.ifPresent(this::isListed);
    }

    /// A branch leads to one environment, or nobody could say where a merge goes.
    private void branches() {
        Map<String, Place> first = new HashMap<>();
        for (var environment : environments()) {
            var branch = environment.child("branch");
            var name = branch.flatMap(Place::text);
            if (branch.isPresent() && name.isPresent()) {
                var earlier = first.putIfAbsent(name.get(), environment);
                if (earlier != null) {
                    add(
                            RuleId.BRANCH_TWICE,
                            branch.get(),
                            "the branch " + Quoted.of(name.get()) + " belongs to " + Quoted.of(earlier.key())
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
                                .filter(it -> !it.equals(SharedNames.ENVIRONMENT))
                                .findFirst()
                                .ifPresent(it -> add(
                                        RuleId.UNKNOWN_PLACEHOLDER,
                                        place,
                                        Quoted.of(it) + " stands for nothing",
                                        "`" + SharedNames.ENVIRONMENT + "` is the one that is known"))));
    }

    /// A misspelt name would go somewhere that nobody protects.
    private void isListed(String asked) {
        var listed = environments().stream().map(Place::key).toList();
        if (!listed.isEmpty() && !listed.contains(asked)) {
            root.child("environments")
                    .ifPresent(it -> findings.add(
                            RuleId.UNKNOWN_ENVIRONMENT,
                            it.pointer(),
                            it.keyPosition(),
                            "the environment " + Quoted.of(asked) + " is asked for, but is not listed",
                            Optional.of("listed: "
                                    + String.join(
                                            ", ",
                                            listed.stream().map(Quoted::of).toList()))));
        }
    }

    private List<Place> environments() {
        return root.child("environments").map(Place::entries).orElse(List.of());
    }

    private void add(RuleId rule, Place place, String message, String hint) {
        findings.add(rule, place.pointer(), place.position(), message, Optional.of(hint));
    }
}
