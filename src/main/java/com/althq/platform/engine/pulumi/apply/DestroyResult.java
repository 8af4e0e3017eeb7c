package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Plan;
import java.util.List;
import java.util.Set;

/// What came of a destroy.
public sealed interface DestroyResult {

    /// Everything is gone.
    ///
    /// @param stackRemoved whether the empty stack is gone too
    record Done(Plan plan, List<Progress.CompletedStep> completedSteps, boolean stackRemoved)
            implements DestroyResult {}

    /// It was begun and is not finished; the same again goes on.
    ///
    /// @param interrupted resources of which nobody knows how far they got
    /// @param remaining        resources that are still there
    /// @param cause       one line
    /// @param details     more of what is known
    record Unfinished(
            Plan plan,
            List<Progress.CompletedStep> completedSteps,
            Set<Urn> interrupted,
            List<Urn> remaining,
            String cause,
            List<String> details,
            boolean cancelled)
            implements DestroyResult {}

    /// Nothing was changed: some of it is protected.
    record Protected(Plan plan, List<Urn> urns) implements DestroyResult {}

    /// Nothing was changed: nobody said yes to it.
    record NotConfirmed(Plan plan) implements DestroyResult {}

    /// Nothing was changed by us: somebody else wrote the state between the look and the lock.
    record ConcurrentChange(Plan plan) implements DestroyResult {}

    /// Nothing was changed: something was begun earlier and never finished, and would be left behind.
    ///
    /// @param operations one line each
    public record Pending(Plan plan, List<String> operations) implements DestroyResult {}
}
