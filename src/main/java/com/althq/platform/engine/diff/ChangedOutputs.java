package com.althq.platform.engine.diff;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Step;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The resources whose outputs change: replaced ones, and updated ones with an output that the update renews. A use
/// of such an output is a change, as in Pulumi.
///
/// @param replaced resources of which every output is new
/// @param updated  resources of which only the outputs in [#RENEWED_BY_UPDATE] are new
record ChangedOutputs(Set<Urn> replaced, Set<Urn> updated) {

    static final ChangedOutputs NONE = new ChangedOutputs(Set.of(), Set.of());

    /// Outputs that an update in place renews (marked as computed in the plan of the provider).
    private static final Map<String, Set<String>> RENEWED_BY_UPDATE = Map.of(
            "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime", Set.of("agentRuntimeVersion"),
            "aws:lambda/function:Function", Set.of("qualifiedArn", "qualifiedInvokeArn", "version"),
            "aws:ssm/parameter:Parameter", Set.of("version"));

    /// These, and the resources that the steps replace or update.
    ChangedOutputs plus(Collection<Step> steps) {
        return new ChangedOutputs(with(replaced, steps, Operation.REPLACE), with(updated, steps, Operation.UPDATE));
    }

    private static Set<Urn> with(Set<Urn> urns, Collection<Step> steps, Operation operation) {
        var moving = steps.stream().filter(it -> it.operation() == operation).map(Step::urn);
        return Stream.concat(urns.stream(), moving).collect(Collectors.toUnmodifiableSet());
    }

    /// Replaces changed outputs by unknown values; for [Value#map].
    Value apply(Value value) {
        return value instanceof Value.Reference it && covers(it)
                ? new Value.Unknown(it.urn().name() + "." + it.property())
                : value;
    }

    /// The first resource of which a changed output is used in the value.
    Optional<Urn> firstChangedResource(Value value) {
        return value.scalars()
                .flatMap(it -> it instanceof Value.Reference reference ? Stream.of(reference) : Stream.empty())
                .filter(this::covers)
                .map(Value.Reference::urn)
                .findFirst();
    }

    /// Whether the resource uses a changed output.
    boolean affects(Resource resource) {
        return resource.provider().filter(replaced::contains).isPresent()
                || resource.inputs().values().stream()
                        .anyMatch(it -> firstChangedResource(it).isPresent());
    }

    private boolean covers(Value.Reference reference) {
        var urn = reference.urn();
        return replaced.contains(urn)
                || (updated.contains(urn)
                        && RENEWED_BY_UPDATE.getOrDefault(urn.type(), Set.of()).contains(reference.property()));
    }
}
