package com.althq.platform.report.words;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.text.StyledText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts single grants together into sentences: those of one principal, and among them those whose actions are the
/// same, are one. A reference to a resource of the stack is called by its name.
public final class GrantSentences {

    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{([^${}]+?)\\.([A-Za-z]+(?:\\[\\d+]\\.[A-Za-z]+)?)}([/:]\\*)?");
    private static final String MANAGED = "managed policy ";
    private static final String ROLE = "aws:iam/role:Role";
    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String STS = "sts:";
    private static final String ASSUME = "sts:AssumeRole";

    /// Each of these hands out a secret's value.
    private static final Set<String> SECRET_READS =
            Set.of("secretsmanager:GetSecretValue", "ssm:GetParameter", "ssm:GetParameters");

    /// The output of a database that says where RDS keeps its password.
    private static final String PASSWORD_OUTPUT = "masterUserSecrets";

    /// What a reference by logical name means to people; names that mean two things are not here.
    private final Map<String, StyledText> names = new HashMap<>();

    /// The names of the stack's roles.
    private final Set<String> roles = new HashSet<>();

    /// The names of the stack's functions: who may call one is said by its name.
    private final Set<String> functions = new HashSet<>();

    private final Plan plan;

    private GrantSentences(Plan plan, Map<Urn, ResourceInputs> inputsByUrn) {
        this.plan = plan;
        var twice = new TreeSet<String>();
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
                            twice.add(step.name());
                        }
                    }));
        }
        names.keySet().removeAll(twice);
    }

    static List<GrantSentence> of(Plan plan, Map<Urn, ResourceInputs> inputs) {
        return new GrantSentences(plan, inputs).all();
    }

    private List<GrantSentence> all() {
        var all = new ArrayList<GrantSentence>();
        plan.grants().stream()
                .collect(Collectors.groupingBy(this::key, LinkedHashMap::new, Collectors.toList()))
                .forEach((key, grants) -> sentences(key, grants).forEach(all::add));
        all.sort(Comparator.comparing(GrantSentence::change)
                .thenComparing(it -> !it.isWide())
                .thenComparing(GrantSentence::isTrust)
                .thenComparing(it -> it.principal().plain())
                .thenComparing(it -> it.sentence().plain()));
        return all;
    }

    /// By principal, each with what it may do in the order given.
    public static SequencedMap<StyledText, List<GrantSentence>> byPrincipal(List<GrantSentence> access) {
        return access.stream()
                .collect(Collectors.groupingBy(GrantSentence::principal, LinkedHashMap::new, Collectors.toList()));
    }

    private record Key(
            Operation change,
            Grant.Kind kind,
            String principal,
            Optional<String> condition,
            String sections,
            boolean trust,
            boolean isAccountWide) {}

    /// A trust policy speaks of the role that it is attached to, by its name.
    private Key key(Grant grant) {
        return new Key(
                grant.change(),
                grant.kind(),
                grant.principal(),
                grant.condition(),
                grant.sections(),
                grant.action().startsWith(STS) && roles.contains(grant.resource()),
                grant.isAccountWide());
    }

    private List<GrantSentence> sentences(Key key, List<Grant> grants) {
        var actionsByResource = grants.stream()
                .collect(Collectors.groupingBy(
                        Grant::resource,
                        LinkedHashMap::new,
                        Collectors.mapping(Grant::action, Collectors.toCollection(TreeSet::new))));
        var resourcesByActions = new LinkedHashMap<List<String>, List<String>>();
        actionsByResource.forEach((resource, actions) -> resourcesByActions
                .computeIfAbsent(List.copyOf(actions), _ -> new ArrayList<>())
                .add(resource));
        return resourcesByActions.entrySet().stream()
                .map(it -> new GrantSentence(
                        key.change(),
                        principal(key.principal()),
                        sentence(key, it.getKey(), it.getValue()),
                        grants.stream()
                                .filter(grant -> it.getValue().contains(grant.resource()))
                                .anyMatch(Grant::isWide),
                        key.trust(),
                        key.sections()))
                .toList();
    }

    private StyledText sentence(Key key, List<String> actions, List<String> resources) {
        var sentence = StyledText.of(verb(key.kind(), key.change() == Operation.DELETE))
                .join(permission(key, actions, resources));
        return key.condition().map(it -> sentence.words(" if ").name(it)).orElse(sentence);
    }

    private StyledText principal(String name) {
        if (name.equals("*")) {
            return StyledText.of("anybody (").name(name).words(")");
        }
        return StyledText.of(roles.contains(name) ? "role " : "").name(name);
    }

    private static String verb(Grant.Kind kind, boolean gone) {
        return switch (kind) {
            case ALLOW -> gone ? "may no longer " : "may ";
            case DENY -> gone ? "is no longer forbidden " : "is forbidden ";
            case UNREADABLE -> gone ? "loses a policy that cannot be read: " : "has a policy that cannot be read: ";
        };
    }

    private StyledText permission(Key key, List<String> actions, List<String> resources) {
        if (actions.stream().allMatch(it -> it.startsWith(MANAGED))) {
            var names =
                    actions.stream().map(it -> it.substring(MANAGED.length())).toList();
            return StyledText.of("do what AWS's managed policy allows: ").names(names);
        }
        if (key.kind() == Grant.Kind.UNREADABLE) {
            return objects(resources);
        }
        if (key.isAccountWide()) {
            return StyledText.of("").names(actions).words(" on everything (AWS offers nothing narrower)");
        }
        if (SECRET_READS.containsAll(actions)) {
            return StyledText.of("read (").names(actions).words(") ").join(objects(resources));
        }
        return key.trust() && actions.equals(List.of(ASSUME))
                ? StyledText.of("assume ").join(objects(resources))
                : StyledText.of("").names(actions).words(" on ").join(objects(resources));
    }

    /// `bucket x and everything in it` where both a resource and what is below it are meant.
    private StyledText objects(List<String> resources) {
        var phrases = new ArrayList<StyledText>();
        for (var resource : resources) {
            var above = resource.replaceFirst("[/:]\\*$", "");
            if (resources.contains(resource + "/*") || resources.contains(resource + ":*")) {
                phrases.add(object(resource).words(" and everything in it"));
            } else if (above.equals(resource) || !resources.contains(above)) {
                phrases.add(object(resource));
            }
        }
        return StyledText.join(", ", phrases);
    }

    private StyledText object(String resource) {
        if (resource.equals("*")) {
            return StyledText.of("").name("*").words(" (any resource)");
        }
        var reference = REFERENCE.matcher(resource);
        if (reference.matches() && names.containsKey(reference.group(1))) {
            var meaning = names.get(reference.group(1));
            if (reference.group(2).startsWith(PASSWORD_OUTPUT)) {
                return StyledText.of("the password of ").join(meaning);
            }
            return reference.group(3) == null
                    ? meaning
                    : StyledText.of("everything in ").join(meaning);
        }
        var isFunction = functions.contains(resource) && !roles.contains(resource);
        return StyledText.of(isFunction ? "function " : "").name(resource);
    }
}
