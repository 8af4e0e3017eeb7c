package com.althq.platform.graph;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// A resource of a stack with its desired inputs.
///
/// @param provider    its provider resource; empty for a provider
/// @param parent      empty directly under the stack
/// @param dependsOn   the resources that must exist before it, sorted
/// @param grantReason for a grant, the sections that it is for: `agentcoreRuntime + s3`
public record Resource(
        Urn urn,
        Optional<Urn> provider,
        Optional<Urn> parent,
        List<Urn> dependsOn,
        SortedMap<String, Value> inputs,
        Options options,
        Optional<String> grantReason) {

    public Resource {
        dependsOn = dependsOn.stream().sorted().distinct().toList();
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /// Resource options of Pulumi.
    ///
    /// @param aliases other names under which a state may contain the resource
    public record Options(
            boolean protect,
            boolean retainOnDelete,
            Optional<Boolean> deleteBeforeReplace,
            List<String> ignoreChanges,
            List<String> additionalSecretOutputs,
            List<String> aliases,
            Optional<String> version) {
        public Options {
            ignoreChanges = List.copyOf(ignoreChanges);
            additionalSecretOutputs = List.copyOf(additionalSecretOutputs);
            aliases = List.copyOf(aliases);
        }
    }

    public String type() {
        return urn.type();
    }

    public String name() {
        return urn.name();
    }

    /// The input of this name, if it is set.
    public Optional<Value> input(String property) {
        return Optional.ofNullable(inputs.get(property));
    }

    /// The same resource with other inputs.
    public Resource mapInputs(UnaryOperator<Value> change) {
        var changed = new TreeMap<String, Value>();
        inputs.forEach((key, value) -> changed.put(key, value.map(change)));
        return new Resource(urn, provider, parent, dependsOn, changed, options, grantReason);
    }
}
