package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.engine.diff.CreatedOrDeletedProperties;
import com.althq.platform.engine.diff.IneffectiveChanges;
import com.althq.platform.engine.pulumi.event.EngineEvent;
import com.althq.platform.engine.pulumi.event.ResourceSteps;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.graph.PulumiTypes;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.ExpiryDangers;
import com.althq.platform.plan.Grants;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.plan.review.ReviewRowBuilder;
import com.althq.platform.plan.review.StateResources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Builds the plan of a live preview from the engine's steps and the offline graph.
///
/// Desired values come from the offline graph with the outputs of existing resources filled in, so that a
/// policy is readable although an ARN in it is not known yet. Operations and present values come from the
/// engine.
final class LivePlanBuilder {

    private final ResourceGraph symbolic;
    private final SortedMap<String, ResourceSteps> byUrn;
    private final StateResources state;
    private final List<ReviewRow> rows;
    private final Plan plan;

    /// @param begun the engine's steps
    LivePlanBuilder(String stack, List<EngineEvent.Step> begun, ExportedState exported, ResourceGraph symbolic) {
        this.symbolic = symbolic;
        this.byUrn = new TreeMap<>();
        begun.stream()
                .filter(it -> !it.type().equals(PulumiTypes.STACK))
                .forEach(it -> byUrn.computeIfAbsent(it.urn(), _ -> new ResourceSteps())
                        .add(it));
        byUrn.values().removeIf(ResourceSteps::isEmpty);
        this.state = withCurrentNames(exported);
        var fresh = createdOrReplaced();
        var head = resolved(fresh);
        var afterwards = head.byUrn();
        var steps = new ArrayList<Step>();
        byUrn.forEach((urn, it) -> steps.add(step(new Urn(urn), it, afterwards)));
        var sorted = ExpiryDangers.in(
                steps.stream().sorted(Comparator.comparing(Step::urn)).toList(), present(), afterwards);
        this.rows = ReviewRowBuilder.of(sorted, state, symbolic);
        this.plan = new Plan(
                stack,
                PulumiEngine.NAME,
                ReviewRow.digest(stack, rows),
                head,
                sorted,
                Grants.between(ReplacedArns.of(symbolic, fresh, state).in(exported.graph()), head),
                renamed());
    }

    Plan plan() {
        return plan;
    }

    /// The rows for a review.
    List<ReviewRow> rows() {
        return rows;
    }

    /// The existing resources, under their URNs in the plan.
    StateResources state() {
        return state;
    }

    private StateResources withCurrentNames(ExportedState exported) {
        var present = new HashMap<String, Urn>();
        byUrn.forEach((urn, it) -> it.formerUrn().ifPresent(former -> present.putIfAbsent(former, new Urn(urn))));
        return exported.knownUrns(urn -> present.getOrDefault(urn.value(), urn));
    }

    private int renamed() {
        return (int) byUrn.entrySet().stream()
                .filter(it -> it.getValue()
                        .formerUrn()
                        .filter(former -> !former.equals(it.getKey()))
                        .isPresent())
                .count();
    }

    /// The desired graph, with outputs of unchanged resources filled in.
    private ResourceGraph resolved(Set<Urn> fresh) {
        var readable = symbolic.readable();
        var resources = readable.resources().stream()
                .map(it -> it.mapInputs(value -> resolve(value, fresh)))
                .toList();
        var outputs = new TreeMap<String, Value>();
        readable.outputs().forEach((name, value) -> outputs.put(name, value.map(it -> resolve(it, fresh))));
        return new ResourceGraph(resources, outputs);
    }

    private Set<Urn> createdOrReplaced() {
        var fresh = new HashSet<Urn>();
        byUrn.forEach((urn, it) -> {
            if (it.operation() == Operation.REPLACE || it.operation() == Operation.CREATE) {
                fresh.add(new Urn(urn));
            }
        });
        return fresh;
    }

    private Value resolve(Value value, Set<Urn> fresh) {
        return value instanceof Value.Reference it && !fresh.contains(it.urn())
                ? state.output(it)
                        .filter(known -> !(known instanceof Value.Unknown))
                        .orElse(value)
                : value;
    }

    private Map<Urn, Resource> present() {
        var present = new HashMap<Urn, Resource>();
        byUrn.forEach((urn, it) ->
                it.before().ifPresent(before -> present.put(new Urn(urn), resource(new Urn(urn), before))));
        return present;
    }

    private Step step(Urn urn, ResourceSteps it, Map<Urn, Resource> afterwards) {
        var now = Optional.ofNullable(afterwards.get(urn));
        var old = it.before().map(before -> resource(urn, before));
        var unseen = it.operation() == Operation.SAME
                ? old.flatMap(before -> now.map(after -> IneffectiveChanges.changes(before, after)))
                        .orElse(List.of())
                : List.<PropertyChange>of();
        // Asked for, though nothing comes of it: whoever reviews it is to know.
        var operation = unseen.isEmpty() ? it.operation() : Operation.UPDATE;
        var changes = switch (operation) {
            case CREATE, IMPORT, READ -> CreatedOrDeletedProperties.changes(now.orElse(null), false);
            case DELETE -> CreatedOrDeletedProperties.changes(old.orElse(null), true);
            case UPDATE, REPLACE -> unseen.isEmpty() ? LivePropertyChanges.of(it, now) : unseen;
            case SAME -> List.<PropertyChange>of();
        };
        var danger = it.unknownOperation()
                .map(word -> new Danger(
                        Danger.Kind.UNKNOWN,
                        urn.name(),
                        "pulumi says `%s`, and nobody here knows what that does".formatted(word)))
                .or(() -> old.flatMap(before -> Danger.of(operation, before, now, changes)));
        return new Step(operation, urn, changes, danger);
    }

    private Resource resource(Urn urn, ResourceSteps.PreviousState before) {
        return new Resource(
                urn,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                before.inputs(),
                new Resource.Options(
                        before.protect(), false, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty()),
                Optional.empty());
    }
}
