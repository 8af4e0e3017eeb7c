package com.althq.platform.report;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
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

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)\\.([A-Za-z]+)}(/\\*)?");
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private static final String ASSUME = "sts:AssumeRole";

    /// What a reference by logical name means to people; names that mean two things are not here.
    private final Map<String, Phrase> meanings = new HashMap<>();

    private final Plan plan;
    private final Map<Urn, Resource> head;

    private Accesses(Plan plan, Map<Urn, Resource> head) {
        this.plan = plan;
        this.head = head;
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
        plan.steps().stream().flatMap(step -> attachment(step).stream()).forEach(all::add);
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
        phrase = key.trust() && actions.equals(List.of(ASSUME))
                ? phrase.say("assume ").join(objects(resources))
                : phrase.names(actions).say(" on ").join(objects(resources));
        var condition = key.condition();
        if (condition.isPresent()) {
            phrase = phrase.say(" if ").name(condition.get());
        }
        var wide = actions.contains("*") || resources.contains("*");
        return new Access(key.change(), phrase, wide, key.trust(), key.because());
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
            return Phrase.of("any resource (").name("*").say(")");
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

    /// A policy of AWS that a role gets or loses: it has no document of ours, so it is no grant of the plan.
    private Optional<Access> attachment(Step step) {
        if (!step.type().equals(ATTACHMENT)) {
            return Optional.empty();
        }
        var look = Look.at(step, Optional.ofNullable(head.get(step.urn())));
        var change = switch (step.operation()) {
            case CREATE, UPDATE, REPLACE -> Operation.CREATE;
            case DELETE -> Operation.DELETE;
            case SAME -> Operation.SAME;
        };
        var verb = change == Operation.CREATE ? " gets " : change == Operation.DELETE ? " loses " : " has ";
        var arn = look.text("policyArn").orElse("");
        var sentence = Phrase.of("role ")
                .name(look.text("role").orElse(step.name()))
                .say(verb + "all of the managed policy ")
                .name(arn.substring(arn.lastIndexOf('/') + 1));
        return Optional.of(new Access(change, sentence, false, false, ""));
    }
}
