package com.althq.platform.graph;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// One resource that should exist.
///
/// @param provider  the provider resource that makes it; empty for a provider itself
/// @param parent    empty when it sits directly under the stack
/// @param dependsOn everything that must exist before, sorted
/// @param grantReason   which sections asked for it, where a grant made it: `agentcoreRuntime + s3`
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

    /// What is asked of the engine beside the inputs.
    ///
    /// @param aliases other names under which a state may know the resource
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
