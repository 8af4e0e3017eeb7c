package com.althq.platform.report.words;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.text.StyledText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What sentences about grants call principals and resources: a reference to a resource of the stack by its noun and
/// name, anything else as the policy has it.
final class GrantNames {

    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{([^${}]+?)\\.([A-Za-z]+(?:\\[\\d+]\\.[A-Za-z]+)?)}([/:]\\*)?");
    private static final String ROLE = "aws:iam/role:Role";
    private static final String FUNCTION = "aws:lambda/function:Function";

    /// The output of a database that says where RDS keeps its password.
    private static final String PASSWORD_OUTPUT = "masterUserSecrets";

    /// Noun and name of a resource by its logical name, except for logical names that two resources have.
    private final Map<String, StyledText> names = new HashMap<>();

    /// The names of the stack's roles.
    private final Set<String> roles = new HashSet<>();

    /// The names of the stack's functions; permissions to call one refer to it by its name.
    private final Set<String> functions = new HashSet<>();

    GrantNames(Plan plan, Map<Urn, ResourceInputs> inputsByUrn) {
        var ambiguous = new TreeSet<String>();
        for (var step : plan.steps()) {
            var inputs = Objects.requireNonNull(inputsByUrn.get(step.urn()));
            if (step.type().equals(ROLE)) {
                inputs.text("name").ifPresent(roles::add);
            }
            if (step.type().equals(FUNCTION)) {
                inputs.text("name").ifPresent(functions::add);
            }
            ResourceVocabulary.of(step.type())
                    .filter(noun -> noun.owner().isEmpty())
                    .ifPresent(noun -> noun.name().flatMap(inputs::text).ifPresent(name -> {
                        if (names.put(
                                        step.name(),
                                        StyledText.of(noun.kind() + " ").name(name))
                                != null) {
                            ambiguous.add(step.name());
                        }
                    }));
        }
        names.keySet().removeAll(ambiguous);
    }

    boolean isRole(String name) {
        return roles.contains(name);
    }

    StyledText principal(String name) {
        if (name.equals("*")) {
            return StyledText.of("anybody (").name(name).words(")");
        }
        return StyledText.of(roles.contains(name) ? "role " : "").name(name);
    }

    /// Several resources separated by commas, with `bucket x and everything in it` for a resource together with what
    /// is below it.
    StyledText resources(List<String> resources) {
        var phrases = new ArrayList<StyledText>();
        for (var resource : resources) {
            var above = resource.replaceFirst("[/:]\\*$", "");
            if (resources.contains(resource + "/*") || resources.contains(resource + ":*")) {
                phrases.add(resource(resource).words(" and everything in it"));
            } else if (above.equals(resource) || !resources.contains(above)) {
                phrases.add(resource(resource));
            }
        }
        return StyledText.join(", ", phrases);
    }

    private StyledText resource(String resource) {
        if (resource.equals("*")) {
            return StyledText.of("").name("*").words(" (any resource)");
        }
        var reference = REFERENCE.matcher(resource);
        if (reference.matches() && names.containsKey(reference.group(1))) {
            var label = names.get(reference.group(1));
            if (reference.group(2).startsWith(PASSWORD_OUTPUT)) {
                return StyledText.of("the password of ").join(label);
            }
            return reference.group(3) == null
                    ? label
                    : StyledText.of("everything in ").join(label);
        }
        var isFunction = functions.contains(resource) && !roles.contains(resource);
        return StyledText.of(isFunction ? "function " : "").name(resource);
    }
}
