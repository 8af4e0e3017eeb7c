package com.althq.platform.engine.offline;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Digest;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// The difference between two graphs of one service.
final class GraphDiff {

    private final ResourceGraph base;
    private final ResourceGraph head;
    private final Map<Urn, Resource> before;
    private final Map<Urn, Resource> after;
    private final ResourceGraph readableHead;

    GraphDiff(ResourceGraph base, ResourceGraph head) {
        this.base = base;
        this.head = head;
        this.readableHead = head.readable();
        this.before = base.readable().byUrn();
        this.after = readableHead.byUrn();
    }

    Plan plan(String stack) {
        var urns = new TreeSet<>(before.keySet());
        urns.addAll(after.keySet());
        var steps = urns.stream().map(this::step).toList();
        return new Plan(stack, OfflineEngine.NAME, Digest.of(stack, steps, head), readableHead, steps, List.of());
    }

    private Step step(Urn urn) {
        var old = Optional.ofNullable(before.get(urn));
        var now = Optional.ofNullable(after.get(urn));
        var changes = changes(inputs(old), inputs(now));
        Operation operation;
        if (old.isEmpty()) {
            operation = Operation.CREATE;
        } else if (now.isEmpty()) {
            operation = Operation.DELETE;
        } else {
            operation = changes.isEmpty() ? Operation.SAME : Operation.UPDATE;
        }
        return new Step(operation, urn, changes, Optional.empty());
    }

    private static Map<String, Value> inputs(Optional<Resource> resource) {
        return resource.map(it -> (Map<String, Value>) it.inputs()).orElse(Map.of());
    }

    private static List<PropertyChange> changes(Map<String, Value> old, Map<String, Value> now) {
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        var changes = new ArrayList<PropertyChange>();
        for (var name : names) {
            var from = old.get(name);
            var to = now.get(name);
            if (!Objects.equals(from, to)) {
                changes.add(new PropertyChange(name, Optional.ofNullable(from), Optional.ofNullable(to), false));
            }
        }
        return changes;
    }

    /// What was there before, references unresolved.
    ResourceGraph base() {
        return base;
    }
}
