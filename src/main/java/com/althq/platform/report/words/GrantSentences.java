package com.althq.platform.report.words;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.text.StyledText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Combines grants into sentences: grants of one principal with the same actions become one sentence.
public final class GrantSentences {

    private static final String MANAGED = "managed policy ";
    private static final String STS = "sts:";
    private static final String ASSUME = "sts:AssumeRole";

    /// Actions that return the value of a secret.
    private static final Set<String> SECRET_READS =
            Set.of("secretsmanager:GetSecretValue", "ssm:GetParameter", "ssm:GetParameters");

    private final Plan plan;
    private final GrantNames names;

    private GrantSentences(Plan plan, Map<Urn, ResourceInputs> inputsByUrn) {
        this.plan = plan;
        this.names = new GrantNames(plan, inputsByUrn);
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

    /// The sentences by principal, in their given order.
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

    /// The properties that grants of one sentence share. A trust policy belongs to the role that it is attached to.
    private Key key(Grant grant) {
        return new Key(
                grant.change(),
                grant.kind(),
                grant.principal(),
                grant.condition(),
                grant.sections(),
                grant.action().startsWith(STS) && names.isRole(grant.resource()),
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
                        names.principal(key.principal()),
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

    private static String verb(Grant.Kind kind, boolean gone) {
        return switch (kind) {
            case ALLOW -> gone ? "may no longer " : "may ";
            case DENY -> gone ? "is no longer forbidden " : "is forbidden ";
            case UNREADABLE -> gone ? "loses a policy that cannot be read: " : "has a policy that cannot be read: ";
        };
    }

    private StyledText permission(Key key, List<String> actions, List<String> resources) {
        if (actions.stream().allMatch(it -> it.startsWith(MANAGED))) {
            var policies =
                    actions.stream().map(it -> it.substring(MANAGED.length())).toList();
            return StyledText.of("do what AWS's managed policy allows: ").names(policies);
        }
        if (key.kind() == Grant.Kind.UNREADABLE) {
            return names.resources(resources);
        }
        if (key.isAccountWide()) {
            return StyledText.of("").names(actions).words(" on everything (AWS offers nothing narrower)");
        }
        if (SECRET_READS.containsAll(actions)) {
            return StyledText.of("read (").names(actions).words(") ").join(names.resources(resources));
        }
        return key.trust() && actions.equals(List.of(ASSUME))
                ? StyledText.of("assume ").join(names.resources(resources))
                : StyledText.of("").names(actions).words(" on ").join(names.resources(resources));
    }
}
