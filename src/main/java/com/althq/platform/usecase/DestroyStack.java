package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.apply.StackDestroy;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.outcome.DestroyReport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/// Use case: deletes all resources of a service's stack after the plan was confirmed.
///
/// @param stack        its full name
/// @param request      how long to wait for a lock, and whether the empty stack goes too
/// @param acknowledged the digest of the plan that may be carried out; without one the plan is shown and the
///     user is asked
/// @param command      completes a command with the options of this one
public record DestroyStack(
        PulumiSettings settings,
        String service,
        String stack,
        StackDestroy.DestroyRequest request,
        Optional<String> acknowledged,
        UnaryOperator<String> command) {

    public UseCaseResult run(Dialog dialog, Progress progress, Cancellation cancellation) {
        var shown = new AtomicBoolean();
        var destroyed = new StackDestroy(settings, stack, request, progress, cancellation)
                .run(plan -> isConfirmed(plan, dialog, shown));
        return new DestroyOutcome(service, acknowledged.isPresent(), shown.get(), command).of(destroyed);
    }

    /// A given digest decides alone. Otherwise the plan is shown and the user is asked, unless it deletes
    /// nothing.
    private boolean isConfirmed(Plan plan, Dialog dialog, AtomicBoolean shown) {
        if (acknowledged.isPresent()) {
            return acknowledged.get().equals(plan.digest());
        }
        if (plan.resourceChanges().isEmpty()) {
            return true;
        }
        if (!dialog.isAttended()) {
            return false;
        }
        shown.set(true);
        var report = new DestroyReport(plan, List.of(), Optional.empty(), List.of(), List.of());
        dialog.print(new UseCaseResult(Outcome.DONE, report::terminal, report.json()));
        return dialog.confirms("\nDelete all of this?");
    }
}
