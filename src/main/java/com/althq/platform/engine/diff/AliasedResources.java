package com.althq.platform.engine.diff;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Resources of the older graph that an alias of the newer graph names: the same resources under new names. As in
/// Pulumi, a resource's own name takes precedence over aliases, and the first alias that exists counts. A resource
/// claimed by two, for which Pulumi stops, is not renamed.
record AliasedResources(Map<Urn, Urn> names) {

    AliasedResources {
        names = Map.copyOf(names);
    }

    static AliasedResources between(ResourceGraph base, ResourceGraph head) {
        var before = urns(base);
        var after = urns(head);
        var names = new HashMap<Urn, Urn>();
        var disputed = new HashSet<Urn>();
        for (var resource : head.resources()) {
            if (!before.contains(resource.urn())) {
                aliases(resource)
                        .filter(before::contains)
                        .filter(it -> !after.contains(it))
                        .findFirst()
                        .filter(it -> names.putIfAbsent(it, resource.urn()) != null)
                        .ifPresent(disputed::add);
            }
        }
        names.keySet().removeAll(disputed);
        return new AliasedResources(names);
    }

    private static Set<Urn> urns(ResourceGraph graph) {
        return graph.resources().stream().map(Resource::urn).collect(Collectors.toSet());
    }

    /// An alias is a logical name or a whole URN.
    private static Stream<Urn> aliases(Resource resource) {
        return resource.options().aliases().stream()
                .map(it -> it.startsWith("urn:") ? new Urn(it) : resource.urn().named(it));
    }

    int count() {
        return names.size();
    }

    /// The graph with every resource under its new name, also in references.
    ResourceGraph apply(ResourceGraph graph) {
        if (names.isEmpty()) {
            return graph;
        }
        return new ResourceGraph(graph.resources().stream().map(this::apply).toList(), graph.outputs());
    }

    private Resource apply(Resource old) {
        var resource = old.mapInputs(this::withCurrentReferences);
        return new Resource(
                currentUrn(old.urn()),
                currentUrn(old.provider()),
                currentUrn(old.parent()),
                currentUrn(old.dependsOn()),
                resource.inputs(),
                old.options(),
                old.grantReason());
    }

    private Value withCurrentReferences(Value value) {
        return value instanceof Value.Reference(var urn, var property)
                ? new Value.Reference(currentUrn(urn), property)
                : value;
    }

    private Urn currentUrn(Urn urn) {
        return names.getOrDefault(urn, urn);
    }

    private Optional<Urn> currentUrn(Optional<Urn> urn) {
        return urn.map(this::currentUrn);
    }

    private List<Urn> currentUrn(List<Urn> urns) {
        return urns.stream().map(this::currentUrn).toList();
    }
}
