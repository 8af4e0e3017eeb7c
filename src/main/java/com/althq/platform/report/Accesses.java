package com.althq.platform.report;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts single grants together into sentences: those of one principal, and among them those whose actions are the
/// same, are one. A reference to a resource of the stack is called by its name.
final class Accesses {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+?)\\.([A-Za-z]+(?:\\[\\d+]\\.[A-Za-z]+)?)}(/\\*)?");
    private static final String MANAGED = "managed policy ";
    private static final String ASSUME = "sts:AssumeRole";

    /// What a reference by logical name means to people; names that mean two things are not here.
    private final Map<String, Phrase> meanings = new HashMap<>();

    private final Plan plan;

    private Accesses(Plan plan, Map<Urn, Resource> head) {
        this.plan = plan;
        var twice = new TreeSet<String>();
        for (var step : plan.steps()) {
            var look = Look.at(step, Optional.ofNullable(head.get(step.urn())));
            Vocabulary.of(step.type())
                    .filter(noun -> noun.owner().isEmpty())
                    .ifPresent(noun -> noun.name().flatMap(look::text).ifPresent(name -> {
                        if (meanings.put(
                                        step.name(),
                                        Phrase.of(noun.kind() + " ").name(name))
                                != null) {
                            twice.add(step.name());
                        }
                    }));
        }
        meanings.keySet().removeAll(twice);
    }

    static List<Access> of(Plan plan, Map<Urn, Resource> head) {
        return new Accesses(plan, head).all();
    }

    private List<Access> all() {
        var all = new ArrayList<Access>();
        plan.grants().stream()
                .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((key, grants) -> sentences(key, grants).forEach(all::add));
        all.sort(Comparator.comparing(Access::change)
                .thenComparing(Access::trust)
                .thenComparing(it -> !it.wide())
                .thenComparing(it -> it.sentence().plain()));
        return all;
    }

    private record Key(Operation change, String principal, Optional<String> condition, String because, boolean trust) {
        static Key of(Grant grant) {
            return new Key(
                    grant.change(),
                    grant.principal(),
                    grant.condition(),
                    grant.because(),
                    grant.action().startsWith(ASSUME));
        }
    }

    private List<Access> sentences(Key key, List<Grant> grants) {
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
                .map(it -> sentence(key, it.getKey(), it.getValue()))
                .toList();
    }

    private Access sentence(Key key, List<String> actions, List<String> resources) {
        var gone = key.change() == Operation.DELETE;
        var phrase = key.trust()
                ? Phrase.of("").name(key.principal())
                : Phrase.of("role ").name(key.principal());
        phrase = phrase.say(gone ? " may no longer " : " may ");
        phrase = phrase.join(permission(key, actions, resources));
        var condition = key.condition();
        if (condition.isPresent()) {
            phrase = phrase.say(" if ").name(condition.get());
        }
        var wide = actions.contains("*") || resources.contains("*");
        return new Access(key.change(), phrase, wide, key.trust(), key.because());
    }

    private Phrase permission(Key key, List<String> actions, List<String> resources) {
        if (actions.stream().allMatch(it -> it.startsWith(MANAGED))) {
            var names =
                    actions.stream().map(it -> it.substring(MANAGED.length())).toList();
            return Phrase.of("do what AWS's managed policy allows: ").names(names);
        }
        return key.trust() && actions.equals(List.of(ASSUME))
                ? Phrase.of("assume ").join(objects(resources))
                : Phrase.of("").names(actions).say(" on ").join(objects(resources));
    }

    /// `bucket x and everything in it` where both a resource and what is below it are meant.
    private Phrase objects(List<String> resources) {
        var phrases = new ArrayList<Phrase>();
        for (var resource : resources) {
            var below = resource + "/*";
            var above = resource.endsWith("/*") ? resource.substring(0, resource.length() - 2) : "";
            if (resources.contains(below)) {
                phrases.add(object(resource).say(" and everything in it"));
            } else if (above.isEmpty() || !resources.contains(above)) {
                phrases.add(object(resource));
            }
        }
        return Phrase.join(", ", phrases);
    }

    private Phrase object(String resource) {
        if (resource.equals("*")) {
            return Phrase.of("").name("*").say(" (any resource)");
        }
        var reference = REFERENCE.matcher(resource);
        if (reference.matches() && meanings.containsKey(reference.group(1))) {
            var meaning = meanings.get(reference.group(1));
            return reference.group(3) == null
                    ? meaning
                    : Phrase.of("everything in ").join(meaning);
        }
        return Phrase.of("").name(resource);
    }
}
