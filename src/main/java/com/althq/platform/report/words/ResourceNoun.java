package com.althq.platform.report.words;

import com.althq.platform.report.text.StyledText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A row of [ResourceVocabulary]: what resources of one type, their properties and their values are called.
///
/// @param kind   the noun, such as `bucket`
/// @param name   the input that holds the name of the resource
/// @param owner  the resource that it is a part of; empty for one that stands for itself
/// @param mention when it is shown in words
/// @param labels the names of properties by path; see [#label(String)]
/// @param facts  what is said of a new one
public record ResourceNoun(
        String kind,
        Optional<String> name,
        Optional<Owner> owner,
        Mention mention,
        SequencedMap<String, String> labels,
        List<ResourceFact> facts) {

    /// When a resource is shown in words. Tables of resources always contain it.
    enum Mention {
        ALWAYS,
        /// Not when it is created or deleted together with others.
        WHEN_CHANGED,
        NEVER
    }

    /// @param kind     of the owner
    /// @param property the input that refers to it, by reference or by name
    record Owner(String kind, String property) {}

    public ResourceNoun {
        labels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(labels));
        facts = List.copyOf(facts);
    }

    static ResourceNoun called(String kind) {
        return new ResourceNoun(
                kind, Optional.empty(), Optional.empty(), Mention.ALWAYS, new LinkedHashMap<>(), List.of());
    }

    ResourceNoun named(String property) {
        return new ResourceNoun(kind, Optional.of(property), owner, mention, labels, facts).label(property, "name");
    }

    ResourceNoun ownedBy(Owner other) {
        return new ResourceNoun(kind, name, Optional.of(other), mention, labels, facts);
    }

    ResourceNoun mentioned(Mention when) {
        return new ResourceNoun(kind, name, owner, when, labels, facts);
    }

    ResourceNoun label(String path, String label) {
        var more = new LinkedHashMap<>(labels);
        more.put(path, label);
        return new ResourceNoun(kind, name, owner, mention, more, facts);
    }

    ResourceNoun fact(ResourceFact fact) {
        var more = new ArrayList<>(facts);
        more.add(fact);
        return new ResourceNoun(kind, name, owner, mention, labels, more);
    }

    List<StyledText> facts(ResourceInputs inputs) {
        return facts.stream().flatMap(it -> it.phrases(inputs).stream()).toList();
    }

    /// The name of the property at a path: the label of the longest path that contains it. After a label that ends
    /// in a space comes the rest of the path: the key of a map, or the name of an element.
    Optional<StyledText> label(String path) {
        return nearest(path).map(it -> {
            var beyond = pathBelowLabel(path, path);
            return it.getValue().endsWith(" ") && !beyond.isEmpty()
                    ? StyledText.of(it.getValue()).name(beyond)
                    : StyledText.of(it.getValue().strip());
        });
    }

    /// The rest of a path after that of its label, without the separator or brackets: `x` for `[x]`.
    ///
    /// @param shown the same path, with names of elements in place of indexes
    String pathBelowLabel(String path, String shown) {
        return nearest(path)
                .map(it -> {
                    var rest = ResourceInputs.remainder(shown, it.getKey());
                    if (it.getValue().endsWith(" ") && rest.startsWith("[")) {
                        return rest.substring(1, rest.indexOf(']', 1)).replace("\"", "");
                    }
                    return rest.startsWith(".") ? rest.substring(1) : rest;
                })
                .orElse(shown);
    }

    /// Whether the label is for exactly this property, or for a map that has it.
    boolean labelsExactly(String path) {
        return nearest(path)
                .filter(it -> it.getKey().equals(ResourceInputs.pattern(path))
                        || it.getValue().endsWith(" "))
                .isPresent();
    }

    private Optional<Map.Entry<String, String>> nearest(String path) {
        var pattern = ResourceInputs.pattern(path);
        return labels.entrySet().stream()
                .filter(it -> within(pattern, it.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)));
    }

    private static boolean within(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + ".") || path.startsWith(prefix + "[");
    }
}
