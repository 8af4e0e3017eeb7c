package com.althq.platform.report.words;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The input values of one resource by path: those of the declared resource, or for a deleted one those that it
/// had.
final class ResourceInputs {

    private static final Pattern INDEX = Pattern.compile("\\[(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\\]]*)\\]");

    private final SequencedMap<String, Value> leaves = new LinkedHashMap<>();

    private ResourceInputs(SequencedMap<String, Value> leaves) {
        this.leaves.putAll(leaves);
    }

    /// The inputs of the resource of each step, by its URN.
    static Map<Urn, ResourceInputs> byUrn(Plan plan) {
        var head = plan.head().byUrn();
        var inputs = new HashMap<Urn, ResourceInputs>();
        plan.steps()
                .forEach(step -> inputs.put(
                        step.urn(),
                        of(
                                step,
                                Optional.ofNullable(head.get(step.urn()))
                                        .map(it -> it.mapInputs(repositoryNames(head))))));
        return inputs;
    }

    private static ResourceInputs of(Step step, Optional<Resource> head) {
        var leaves = new LinkedHashMap<String, Value>();
        if (head.isPresent()) {
            leaves.putAll(
                    ValueLeaves.of("", Value.fields(new TreeMap<>(head.get().inputs()))));
        } else {
            for (var change : step.changes()) {
                change.before().ifPresent(it -> leaves.putAll(ValueLeaves.of(change.path(), it)));
            }
        }
        return new ResourceInputs(leaves);
    }

    /// Replaces a reference to the URL of an image repository by the name of the repository.
    private static UnaryOperator<Value> repositoryNames(Map<Urn, Resource> head) {
        return value -> value instanceof Value.Reference(var urn, var property) && property.equals("repositoryUrl")
                ? Optional.ofNullable(head.get(urn))
                        .flatMap(repository -> repository.input("name"))
                        .orElse(value)
                : value;
    }

    /// The value at a path as text for people.
    Optional<String> text(String path) {
        return Optional.ofNullable(leaves.get(path)).map(ValueText::of);
    }

    /// All values at a path in which `[*]` stands for any element.
    List<String> texts(String path) {
        return leaves.entrySet().stream()
                .filter(it -> pattern(it.getKey()).equals(path))
                .map(it -> ValueText.of(it.getValue()))
                .toList();
    }

    boolean has(String path) {
        return leaves.keySet().stream()
                .anyMatch(it -> it.equals(path) || it.startsWith(path + ".") || it.startsWith(path + "["));
    }

    /// The resource to whose output the property refers.
    Optional<Urn> reference(String path) {
        return leaves.get(path) instanceof Value.Reference reference ? Optional.of(reference.urn()) : Optional.empty();
    }

    /// The path with `[*]` in place of every index.
    static String pattern(String path) {
        return path.indexOf('[') < 0 ? path : INDEX.matcher(path).replaceAll("[*]");
    }

    /// The rest of a path after a prefix in which `[*]` stands for any index; the whole path when it does not begin
    /// with the prefix.
    static String remainder(String path, String prefix) {
        var expression = Arrays.stream(prefix.split("\\[\\*]", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(INDEX.pattern()));
        var matcher = Pattern.compile(expression).matcher(path);
        return matcher.lookingAt() ? path.substring(matcher.end()) : path;
    }
}
