package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.review.StateResources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Substitutes references for the ARNs of resources that are about to be replaced. A policy that names such a
/// resource then equals the policy that names its successor: nobody gains or loses a right.
final class ReplacedArns {

    private static final String ARN = "arn:";

    private final Map<String, Value.Reference> references;
    private final Pattern any;

    private ReplacedArns(Map<String, Value.Reference> references) {
        this.references = references;
        // `…:table/agents` is not in `…:table/agents-2`, but in `…:table/agents/index/*`.
        this.any = Pattern.compile("(%s)(?![\\w.-])"
                .formatted(references.keySet().stream()
                        .sorted(Comparator.reverseOrder())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))));
    }

    /// @param symbolic the desired resources, references unresolved
    /// @param fresh    the resources that are created or replaced
    /// @param state    the existing resources
    static ReplacedArns of(ResourceGraph symbolic, Set<Urn> fresh, StateResources state) {
        return new ReplacedArns(symbolic.resources().stream()
                .flatMap(it -> it.inputs().values().stream())
                .flatMap(Value::scalars)
                .filter(Value.Reference.class::isInstance)
                .map(Value.Reference.class::cast)
                .filter(it -> fresh.contains(it.urn()))
                .distinct()
                .flatMap(it -> state.output(it).stream()
                        .filter(Value.Text.class::isInstance)
                        .map(known -> Map.entry(((Value.Text) known).value(), it)))
                .filter(it -> it.getKey().startsWith(ARN))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one)));
    }

    /// The graph of existing resources with references instead of these ARNs.
    ResourceGraph in(ResourceGraph present) {
        return references.isEmpty()
                ? present
                : new ResourceGraph(
                        present.resources().stream()
                                .map(it -> it.mapInputs(this::in))
                                .toList(),
                        present.outputs());
    }

    private Value in(Value value) {
        return value instanceof Value.Text(var text) && text.contains(ARN) ? Value.joined(parts(text)) : value;
    }

    private List<Value> parts(String text) {
        var parts = new ArrayList<Value>();
        var end = 0;
        for (var found : any.matcher(text).results().toList()) {
            parts.add(new Value.Text(text.substring(end, found.start())));
            parts.add(references.get(found.group()));
            end = found.end();
        }
        parts.add(new Value.Text(text.substring(end)));
        return parts;
    }
}
