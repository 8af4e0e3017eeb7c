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

/// Deletes everything in the stack of a service, once somebody agreed to just that.
///
/// @param stack        its full name
/// @param request      how long to wait for a lock, and whether the empty stack goes too
/// @param acknowledged the digest of what may be deleted; whoever gives none is shown it and asked
/// @param command      completes the words of a next command for the same place
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

    /// A digest that is given is the whole answer; whoever gives none is shown the plan and asked, unless it deletes
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
