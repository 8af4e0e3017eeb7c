package com.althq.platform.report;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A plan put together by hand.
public final class TestPlans {

    private final String service;
    private final List<Resource> head = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private final Map<String, Value> outputs = new TreeMap<>();
    private int renamed;

    public TestPlans(String service) {
        this.service = service;
    }

    Urn urn(String type, String name) {
        return Urn.of("dev." + service + ".us-west-2", "platform-engine", type, name);
    }

    /// A reference to an output.
    public Value ref(String type, String name, String property) {
        return new Value.Reference(urn(type, name), property);
    }

    public TestPlans creates(String type, String name, Map<String, ?> inputs) {
        var values = exists(type, name, inputs);
        var changes = values.entrySet().stream()
                .map(it -> new PropertyChange(it.getKey(), Optional.empty(), Optional.of(it.getValue()), false))
                .toList();
        steps.add(new Step(Operation.CREATE, urn(type, name), changes, Optional.empty()));
        return this;
    }

    public TestPlans keeps(String type, String name, Map<String, ?> inputs) {
        exists(type, name, inputs);
        steps.add(new Step(Operation.SAME, urn(type, name), List.of(), Optional.empty()));
        return this;
    }

    public TestPlans updates(String type, String name, Map<String, ?> inputs, PropertyChange... changes) {
        return does(Operation.UPDATE, type, name, inputs, Optional.empty(), changes);
    }

    public TestPlans does(
            Operation operation,
            String type,
            String name,
            Map<String, ?> inputs,
            Optional<Danger> danger,
            PropertyChange... changes) {
        exists(type, name, inputs);
        steps.add(new Step(operation, urn(type, name), List.of(changes), danger));
        return this;
    }

    public TestPlans deletes(String type, String name, Map<String, ?> inputs, Danger... danger) {
        var changes = values(inputs).entrySet().stream()
                .map(it -> new PropertyChange(it.getKey(), Optional.of(it.getValue()), Optional.empty(), false))
                .toList();
        steps.add(new Step(
                Operation.DELETE,
                urn(type, name),
                changes,
                Arrays.stream(danger).findFirst()));
        return this;
    }

    public TestPlans grants(String principal, String action, String resource, String because, Operation change) {
        grants.add(new Grant(principal, action, resource, Optional.empty(), because, change));
        return this;
    }

    public TestPlans grants(Grant grant) {
        grants.add(grant);
        return this;
    }

    TestPlans exports(String name, Object value) {
        outputs.put(name, value(value));
        return this;
    }

    /// So many get another logical name and nothing else.
    TestPlans renames(int number) {
        renamed = number;
        return this;
    }

    public Plan plan() {
        var sorted = steps.stream().sorted(Comparator.comparing(Step::urn)).toList();
        return new Plan(
                "dev." + service + ".us-west-2",
                "offline",
                "sha256:" + "0f".repeat(32),
                new ResourceGraph(head, new TreeMap<>(outputs)),
                sorted,
                grants,
                renamed);
    }

    public static PropertyChange change(String path, Object before, Object after, boolean forcesReplace) {
        return new PropertyChange(path, Optional.of(value(before)), Optional.of(value(after)), forcesReplace);
    }

    public static PropertyChange adds(String path, Object after) {
        return new PropertyChange(path, Optional.empty(), Optional.of(value(after)), false);
    }

    public static PropertyChange removes(String path, Object before) {
        return new PropertyChange(path, Optional.of(value(before)), Optional.empty(), false);
    }

    private Map<String, Value> exists(String type, String name, Map<String, ?> inputs) {
        var values = values(inputs);
        head.add(new Resource(
                urn(type, name),
                Optional.of(urn("pulumi:providers:aws", "aws-tagged")),
                Optional.empty(),
                List.of(),
                new TreeMap<>(values),
                new Resource.Options(false, false, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty()),
                Optional.empty()));
        return values;
    }

    private static Map<String, Value> values(Map<String, ?> inputs) {
        var values = new TreeMap<String, Value>();
        inputs.forEach((key, value) -> values.put(key, value(value)));
        return values;
    }

    private static Value value(Object value) {
        return switch (value) {
            case Value it -> it;
            case String it -> new Value.Text(it);
            case Number it -> new Value.Numeric(it.doubleValue());
            case Boolean it -> new Value.Flag(it);
            case List<?> it -> new Value.Items(it.stream().map(TestPlans::value).toList());
            case Map<?, ?> it -> {
                var fields = new TreeMap<String, Value>();
                it.forEach((key, field) -> fields.put(String.valueOf(key), value(field)));
                yield Value.fields(fields);
            }
            default -> throw new IllegalArgumentException(String.valueOf(value));
        };
    }
}
