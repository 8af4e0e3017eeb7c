package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.engine.diff.CreatedOrDeletedProperties;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StateResource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Grants;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.plan.review.ReviewRowBuilder;
import java.util.List;
import java.util.function.UnaryOperator;

/// The plan for deleting all resources of a stack, made from its state alone: Pulumi's own preview stops at the
/// first protected resource, and its destroy deletes others before it meets one.
///
/// @param plan               a delete step for each resource
/// @param protectedResources the resources that Pulumi refuses to delete
/// @param state              the stack's state
public record StackDeletionPlan(Plan plan, List<ReviewRow> rows, List<Urn> protectedResources, ExportedState state) {

    public static StackDeletionPlan of(PulumiSettings settings, String stack, Cancellation cancellation) {
        try (var session = new StackSession(settings, stack, cancellation)) {
            return of(stack, session.state());
        }
    }

    public static StackDeletionPlan of(String stack, ExportedState state) {
        var steps = state.byUrn().values().stream()
                .map(StateResource::resource)
                .map(it -> {
                    var changes = CreatedOrDeletedProperties.changes(it, true);
                    return new Step(Operation.DELETE, it.urn(), changes, Danger.of(Operation.DELETE, it, changes));
                })
                .toList();
        var rows = ReviewRowBuilder.of(steps, state.knownUrns(UnaryOperator.identity()), ResourceGraph.EMPTY);
        var plan = new Plan(
                stack,
                PulumiEngine.NAME,
                ReviewRow.digest(stack, rows),
                ResourceGraph.EMPTY,
                steps,
                Grants.between(state.graph(), ResourceGraph.EMPTY),
                0);
        var protects = state.byUrn().values().stream()
                .filter(StateResource::protect)
                .map(StateResource::urn)
                .toList();
        return new StackDeletionPlan(plan, rows, protects, state);
    }
}
