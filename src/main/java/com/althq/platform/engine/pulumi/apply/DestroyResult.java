package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Plan;
import java.util.List;
import java.util.Set;

/// The result of deleting all resources of a stack.
public sealed interface DestroyResult {

    /// All resources are deleted.
    ///
    /// @param stackRemoved whether the empty stack was removed too
    record Done(Plan plan, List<Progress.CompletedStep> completedSteps, boolean stackRemoved)
            implements DestroyResult {}

    /// Deleting began and did not end; another destroy continues.
    ///
    /// @param interrupted resources whose step began and did not end
    /// @param remaining   resources that were not deleted
    /// @param cause       the reason, one line
    /// @param details     more of the reason, one line each
    record Unfinished(
            Plan plan,
            List<Progress.CompletedStep> completedSteps,
            Set<Urn> interrupted,
            List<Urn> remaining,
            String cause,
            List<String> details,
            boolean cancelled)
            implements DestroyResult {}

    /// Nothing was changed: some resources are protected from deletion.
    record Protected(Plan plan, List<Urn> urns) implements DestroyResult {}

    /// Nothing was changed: the plan was not confirmed.
    record NotConfirmed(Plan plan) implements DestroyResult {}

    /// Nothing was changed: another process wrote the state after the plan was made and before the lock was
    /// taken.
    record ConcurrentChange(Plan plan) implements DestroyResult {}

    /// Nothing was changed: the state contains operations that began and never ended, whose resources would be
    /// left behind.
    ///
    /// @param operations one line each
    public record Pending(Plan plan, List<String> operations) implements DestroyResult {}
}
