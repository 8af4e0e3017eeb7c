package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.engine.offline.WholeResource;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.Settings;
import com.althq.platform.engine.pulumi.stack.StackRun;
import com.althq.platform.engine.pulumi.state.Deployment;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Grants;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.Row;
import com.althq.platform.plan.review.Rows;
import java.util.List;
import java.util.function.UnaryOperator;

/// What deleting a whole stack takes with it. The state says so by itself: the engine's own preview stops at the
/// first resource that is protected, and its destroy deletes others until it meets one.
///
/// @param plan       every resource goes
/// @param protects   the resources that the engine refuses to delete
/// @param deployment what there is
public record Removal(Plan plan, List<Row> rows, List<Urn> protects, Deployment deployment) {

    public static Removal of(Settings settings, String stack, Cancellation cancellation) {
        try (var run = new StackRun(settings, stack, cancellation)) {
            return of(stack, run.state());
        }
    }

    public static Removal of(String stack, Deployment state) {
        var steps = state.byUrn().values().stream()
                .map(Deployment.Held::resource)
                .map(it -> {
                    var changes = WholeResource.changes(it, true);
                    return new Step(Operation.DELETE, it.urn(), changes, Danger.of(Operation.DELETE, it, changes));
                })
                .toList();
        var rows = Rows.of(steps, state.known(UnaryOperator.identity()), ResourceGraph.EMPTY);
        var plan = new Plan(
                stack,
                PulumiEngine.NAME,
                Row.digest(stack, rows),
                ResourceGraph.EMPTY,
                steps,
                Grants.between(state.graph(), ResourceGraph.EMPTY),
                0);
        var protects = state.byUrn().values().stream()
                .filter(Deployment.Held::protect)
                .map(Deployment.Held::urn)
                .toList();
        return new Removal(plan, rows, protects, state);
    }
}
