package com.althq.platform.plan.review;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.CanonicalJson;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The declared inputs and options of a resource, with every output of another resource as a reference, so that
/// they are the same before and after either exists.
///
/// @param options without aliases, which only rename in the state
public record ResourceGoal(
        Optional<Urn> provider,
        Optional<Urn> parent,
        List<Urn> dependsOn,
        Resource.Options options,
        SortedMap<String, Value> inputs) {

    public ResourceGoal {
        dependsOn = dependsOn.stream().sorted().distinct().toList();
        options = new Resource.Options(
                options.protect(),
                options.retainOnDelete(),
                options.deleteBeforeReplace(),
                options.ignoreChanges(),
                options.additionalSecretOutputs(),
                List.of(),
                options.version());
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /// The goal of a resource of a graph whose references are unresolved.
    public static ResourceGoal of(Resource resource) {
        return new ResourceGoal(
                resource.provider(), resource.parent(), resource.dependsOn(), resource.options(), resource.inputs());
    }

    /// Whether both are the same to a review, which ignores the values of late parts.
    public boolean same(ResourceGoal other) {
        return canonical().equals(other.canonical());
    }

    private String canonical() {
        var json = new CanonicalJson();
        write(json);
        return json.toString();
    }

    void write(CanonicalJson json) {
        json.object(() -> {
            json.key("dependsOn").texts(names(dependsOn));
            json.key("inputs")
                    .object(() -> inputs.forEach((name, value) -> json.key(name).value(value)));
            json.key("options").object(() -> {
                json.key("additionalSecretOutputs").texts(options.additionalSecretOutputs());
                json.key("deleteBeforeReplace")
                        .texts(options.deleteBeforeReplace().map(String::valueOf).stream()
                                .toList());
                json.key("ignoreChanges").texts(options.ignoreChanges());
                json.key("protect").text(Boolean.toString(options.protect()));
                json.key("retainOnDelete").text(Boolean.toString(options.retainOnDelete()));
                json.key("version").texts(options.version().stream().toList());
            });
            json.key("parent").texts(names(parent.stream().toList()));
            json.key("provider").texts(names(provider.stream().toList()));
        });
    }

    private static List<String> names(List<Urn> urns) {
        return urns.stream().map(Urn::value).toList();
    }
}
