package com.althq.platform.engine.diff;

import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.ExpiryDangers;
import com.althq.platform.plan.Grants;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.plan.review.ReviewRowBuilder;
import com.althq.platform.plan.review.StateResources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Computes the plan from one resource graph to another of the same service. A resource of the base that an alias
/// of the head names is the same resource.
public final class GraphDiff {

    private final ResourceGraph unresolvedHead;
    private final ResourceGraph base;
    private final ResourceGraph head;
    private final Map<Urn, Resource> before;
    private final Map<Urn, Resource> after;
    private final SortedSet<Urn> urns;
    private final int renamed;

    public GraphDiff(ResourceGraph base, ResourceGraph head) {
        this.unresolvedHead = head;
        var renames = AliasedResources.between(base, head);
        this.renamed = renames.count();
        this.base = renames.apply(base).readable();
        this.head = head.readable();
        this.before = this.base.byUrn();
        this.after = this.head.byUrn();
        this.urns = new TreeSet<>(before.keySet());
        urns.addAll(after.keySet());
    }

    public Plan plan(String stack) {
        var steps = steps();
        return new Plan(
                stack,
                OfflineEngine.NAME,
                ReviewRow.digest(stack, ReviewRowBuilder.of(steps, StateResources.EMPTY, unresolvedHead)),
                head,
                steps,
                Grants.between(base, head),
                renamed);
    }

    /// The steps. A replaced resource has new outputs, and what uses them is updated or replaced as well, so they
    /// are computed again until nothing is added.
    private List<Step> steps() {
        var steps = new TreeMap<Urn, Step>();
        urns.forEach(it -> steps.put(it, step(it, ChangedOutputs.NONE)));
        var changedOutputs = ChangedOutputs.NONE;
        for (var next = changedOutputs.plus(steps.values());
                !next.equals(changedOutputs);
                next = changedOutputs.plus(steps.values())) {
            changedOutputs = next;
            for (var urn : urns) {
                var now = after.get(urn);
                if (now != null && changedOutputs.affects(now)) {
                    steps.put(urn, step(urn, changedOutputs));
                }
            }
        }
        return ExpiryDangers.in(List.copyOf(steps.values()), before, after);
    }

    private Step step(Urn urn, ChangedOutputs changedOutputs) {
        var old = before.get(urn);
        var now = after.get(urn);
        if (old == null) {
            return new Step(Operation.CREATE, urn, CreatedOrDeletedProperties.changes(now, false), Optional.empty());
        }
        var changes = now == null
                ? CreatedOrDeletedProperties.changes(old, true)
                : new ResourceDiff(old, now, changedOutputs).changes();
        var operation = now == null ? Operation.DELETE : ResourceDiff.operation(changes);
        return new Step(operation, urn, changes, Danger.of(operation, old, Optional.ofNullable(now), changes));
    }
}
