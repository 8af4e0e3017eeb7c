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
import java.util.function.Function;

/// How people speak of one type of resource.
///
/// @param kind   what one of them is called
/// @param name   the input that holds its name
/// @param owner  what it is only a part of; empty for what stands for itself
/// @param mention when it is spoken of at all
/// @param labels what properties are called, by path; see [#label(String)]
/// @param facts  what is worth saying of one of them
public record ResourceNoun(
        String kind,
        Optional<String> name,
        Optional<Owner> owner,
        Mention mention,
        SequencedMap<String, String> labels,
        List<Function<ResourceInputs, List<StyledText>>> facts) {

    /// When a resource is spoken of in words; the table of resources has every one.
    enum Mention {
        ALWAYS,
        /// Its coming and going with others needs no mention.
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

    static ResourceNoun named(String kind, String name) {
        return new ResourceNoun(
                        kind, Optional.of(name), Optional.empty(), Mention.ALWAYS, new LinkedHashMap<>(), List.of())
                .label(name, "name");
    }

    static ResourceNoun part(String kind, String ownerKind, String property) {
        return new ResourceNoun(
                kind,
                Optional.empty(),
                Optional.of(new Owner(ownerKind, property)),
                Mention.ALWAYS,
                new LinkedHashMap<>(),
                List.of());
    }

    static ResourceNoun onlyWhenChanged(String kind) {
        return new ResourceNoun(
                kind, Optional.empty(), Optional.empty(), Mention.WHEN_CHANGED, new LinkedHashMap<>(), List.of());
    }

    /// What the permissions of a plan tell better.
    static ResourceNoun neverMentioned(String kind) {
        return new ResourceNoun(
                kind, Optional.empty(), Optional.empty(), Mention.NEVER, new LinkedHashMap<>(), List.of());
    }

    /// What a property is called when it changes.
    ResourceNoun label(String path, String label) {
        var more = new LinkedHashMap<>(labels);
        more.put(path, label);
        return new ResourceNoun(kind, name, owner, mention, more, facts);
    }

    /// Says `label value`, or `label a, b` for a path with `[*]`, and calls the property so when it changes.
    ResourceNoun shows(String label, String path) {
        return label(path, label).fact(inputs -> {
            var values = inputs.texts(path);
            return values.isEmpty()
                    ? List.of()
                    : List.of(StyledText.of(label + " ").names(values));
        });
    }

    /// Says these words where the property has this value.
    ResourceNoun when(String path, String value, String words) {
        return fact(inputs -> inputs.texts(path).contains(value) ? List.of(StyledText.of(words)) : List.of());
    }

    ResourceNoun fact(Function<ResourceInputs, List<StyledText>> fact) {
        var more = new ArrayList<>(facts);
        more.add(fact);
        return new ResourceNoun(kind, name, owner, mention, labels, more);
    }

    List<StyledText> facts(ResourceInputs inputs) {
        return facts.stream().flatMap(it -> it.apply(inputs).stream()).toList();
    }

    /// What the property at this path is called: the label of the longest path that it is in. A label that ends in
    /// a space is followed by what comes next in the path: the key of a map, or the name of an element.
    Optional<StyledText> label(String path) {
        return nearest(path).map(it -> {
            var beyond = pathBelowLabel(path, path);
            return it.getValue().endsWith(" ") && !beyond.isEmpty()
                    ? StyledText.of(it.getValue()).name(beyond)
                    : StyledText.of(it.getValue().strip());
        });
    }

    /// What a path has beyond that of its label: `[x].y` or `.y` without the first signs.
    ///
    /// @param shown the same path, perhaps with names of elements in it
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

    /// Whether the label is that of this very property, or of a map that has it.
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
