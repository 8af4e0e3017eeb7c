package com.althq.platform.report.words;

import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.report.text.StyledText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Describes the property changes of one resource in phrases such as `instances 1 → 2`. A JSON document or list of
/// blocks is described by its differences, an element that is added or removed by its name.
final class ChangedProperties {

    private static final int LONGEST_VALUE = 120;

    /// The most changes without a label that are listed for one property.
    private static final int MAX_UNLABELLED = 5;

    private static final String TAGS = "tags";

    /// The policy document of a role: the grants of the plan say what changes in it.
    private static final String TRUST_POLICY = "assumeRolePolicy";

    private static final Pattern ELEMENT = Pattern.compile("[^.\\[]+\\[\\d+\\]");
    private static final List<String> IDENTITIES = List.of("name", "filter.prefix", "fromPort");

    private final Optional<ResourceNoun> noun;
    private final ResourceInputs inputs;
    private final List<PropertyChange> leaves;

    private ChangedProperties(Optional<ResourceNoun> noun, ResourceInputs inputs, List<PropertyChange> leaves) {
        this.noun = noun;
        this.inputs = inputs;
        this.leaves = leaves;
    }

    /// The phrases for these changes. Changes of tags are left out where anything else changes, as they follow the
    /// name.
    static List<StyledText> of(Optional<ResourceNoun> noun, ResourceInputs inputs, List<PropertyChange> changes) {
        var leaves = new ArrayList<PropertyChange>();
        for (var change : ValueLeaves.of(changes)) {
            var inside = change.path().equals(TRUST_POLICY) ? List.<PropertyChange>of() : DocumentDiff.leaves(change);
            leaves.addAll(inside.isEmpty() ? List.of(change) : inside);
        }
        var relevant = leaves.stream().filter(it -> !it.path().startsWith(TAGS)).toList();
        return new ChangedProperties(noun, inputs, relevant.isEmpty() ? leaves : relevant).phrases();
    }

    private List<StyledText> phrases() {
        return leaves.stream()
                .filter(it -> !isNamedByElement(it))
                .collect(Collectors.groupingBy(this::label, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(it -> phrases(it.getKey(), it.getValue()).stream())
                .distinct()
                .toList();
    }

    /// Whether another change names the element with which this property is added or removed.
    private boolean isNamedByElement(PropertyChange change) {
        return !isNamed(change)
                && isWhole(change)
                && element(change).isPresent()
                && leaves.stream()
                        .anyMatch(it -> isNamed(it)
                                && it.before().isPresent() == change.before().isPresent()
                                && it.after().isPresent() == change.after().isPresent()
                                && element(it).equals(element(change)));
    }

    /// The phrases for changes that share a label: those of exactly the labelled property, then differences within
    /// its elements.
    private List<StyledText> phrases(StyledText label, List<PropertyChange> changes) {
        var named = changes.stream().anyMatch(this::isNamed);
        var labelled = noun.flatMap(it -> it.label(changes.getFirst().path())).isPresent();
        if (changes.size() == 1
                && !named
                && (!labelled || pathBelowLabel(changes.getFirst()).indexOf('[') < 0)) {
            return List.of(phrase(label, changes.getFirst()));
        }
        var phrases = new ArrayList<StyledText>();
        var others = new ArrayList<StyledText>();
        for (var change : changes) {
            if (isNamed(change)) {
                phrases.add(phrase(qualified(label, change), change));
            } else if (!named || element(change).isPresent()) {
                others.add(phrase(label.words(" ").name(pathBelowLabel(change)), change));
            }
        }
        phrases.addAll(others.subList(0, Math.min(MAX_UNLABELLED, others.size())));
        if (others.size() > MAX_UNLABELLED) {
            phrases.add(label.words(": " + (others.size() - MAX_UNLABELLED) + " more changes"));
        }
        return phrases;
    }

    private StyledText label(PropertyChange change) {
        return noun.flatMap(it -> it.label(change.path()))
                .orElseGet(() -> StyledText.of("").name(change.path()));
    }

    private boolean isNamed(PropertyChange change) {
        return noun.filter(it -> it.labelsExactly(change.path())).isPresent();
    }

    private static boolean isWhole(PropertyChange change) {
        return change.before().isEmpty() || change.after().isEmpty();
    }

    /// Adds the object prefix of a life-cycle rule to a label.
    private StyledText qualified(StyledText label, PropertyChange change) {
        var prefix = element(change).flatMap(it -> identity(it + ".filter.prefix", change));
        return prefix.filter(it -> !it.isEmpty())
                .map(it -> label.words(" under ").name(it))
                .orElse(label);
    }

    /// The part of the path that the label does not cover, with the name of an element in place of its index.
    private String pathBelowLabel(PropertyChange change) {
        var element = element(change);
        var name = element.flatMap(it -> IDENTITIES.stream()
                .flatMap(key -> identity(it + "." + key, change).stream())
                .filter(key -> !key.isEmpty())
                .findFirst());
        var path = name.isEmpty()
                ? change.path()
                : element.get().substring(0, element.get().indexOf('[')) + "[" + name.get() + "]"
                        + change.path().substring(element.get().length());
        return noun.map(it -> it.pathBelowLabel(change.path(), path)).orElse(path);
    }

    private Optional<String> identity(String path, PropertyChange change) {
        var changed = leaves.stream()
                .filter(it -> it.path().equals(path)
                        && it.after().isPresent() == change.after().isPresent())
                .findFirst()
                .flatMap(it -> it.after().or(it::before))
                .map(ValueText::of);
        return changed.isPresent() || change.after().isEmpty() ? changed : inputs.text(path);
    }

    private static Optional<String> element(PropertyChange change) {
        var matcher = ELEMENT.matcher(change.path());
        return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static StyledText phrase(StyledText what, PropertyChange change) {
        var before = change.before().map(ValueText::of);
        var after = change.after().map(ValueText::of);
        if (change.path().endsWith(".valueFrom") && before.isPresent() != after.isPresent()) {
            return what.words(after.isPresent() ? " added" : " removed");
        }
        if (before.orElse("").length() > LONGEST_VALUE || after.orElse("").length() > LONGEST_VALUE) {
            return what.words(" changes");
        }
        if (before.isPresent() && before.equals(after)) {
            return what.words(" changes");
        }
        if (before.isPresent() && after.isPresent()) {
            return what.words(" ").name(before.get()).words(" → ").name(after.get());
        }
        return after.map(it -> what.words(" ").name(it).words(" added"))
                .or(() -> before.map(it -> what.words(" ").name(it).words(" removed")))
                .orElse(what.words(" changes"));
    }
}
