package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.event.CompletedSteps;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.lookup.MissingImagesException;
import com.althq.platform.engine.pulumi.lookup.RequiredImages;
import com.althq.platform.engine.pulumi.preview.LiveProgram;
import com.althq.platform.engine.pulumi.preview.PreviewRun;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.ReviewRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What is done once it is agreed.
final class ApplyExecutor {

    private final StackSession run;
    private final Task task;
    private final Progress progress;
    private final Cancellation cancellation;
    private final LockRetry patience;
    private final List<Progress.CompletedStep> completedSteps = new ArrayList<>();

    /// What is to be done.
    ///
    /// @param moved  what else is not as it was reviewed
    /// @param images that must be there
    record Task(
            ApplyRequest request, PreviewRun.Taken taken, List<ChangedPart> moved, Supplier<RequiredImages> images) {

        List<ReviewRow> rows() {
            return taken.preview().rows();
        }
    }

    /// @param patience with whoever holds the lock
    ApplyExecutor(StackSession run, Task task, Progress progress, Cancellation cancellation, LockRetry patience) {
        this.run = run;
        this.task = task;
        this.progress = progress;
        this.cancellation = cancellation;
        this.patience = patience;
    }

    ApplyResult execute(ExportedState looked) {
        var state = looked;
        if (!state.exists()) {
            var made = run.init();
            state = run.state();
            if (!made || !state.resources().isEmpty() || !state.pending().isEmpty()) {
                return new ApplyResult.Overtaken(task.taken().preview(), false);
            }
        }
        var repositories = TargetedProgram.repositories(task.taken().registrations(), created());
        if (!repositories.isEmpty()) {
            progress.phase("making the image repositories");
            var reduced = new TargetedProgram(task.taken().registrations(), repositories);
            var arguments = new ArrayList<>(List.of("up", "--yes", "--skip-preview", "--refresh=false"));
            // With a target that is there already, all that depends on it is taken for what is to be deleted.
            var there = state.byUrn().keySet();
            repositories.stream()
                    .filter(it -> !there.contains(it))
                    .forEach(it -> arguments.addAll(List.of("--target", it.value())));
            var failed = up(new Up(state.version(), false, arguments, reduced::run, false));
            if (failed.isPresent()) {
                return failed.get();
            }
            state = run.state();
        }
        progress.phase("applying");
        var refresh = task.request().refresh() ? "--refresh" : "--refresh=false";
        var arguments = new ArrayList<>(List.of("up", "--yes", "--skip-preview", refresh));
        if (task.request().refresh()) {
            arguments.add("--run-program");
        }
        var whole = new LiveProgram(
                run,
                state,
                task.request().target(),
                task.request().spec(),
                lookups -> lookups.require(task.images().get()));
        return up(new Up(state.version(), task.request().refresh(), arguments, whole::run, !repositories.isEmpty()))
                .orElseGet(this::done);
    }

    private List<Urn> created() {
        return task.rows().stream()
                .filter(it -> it.operation() == Operation.CREATE)
                .map(ReviewRow::urn)
                .toList();
    }

    /// One `up`.
    ///
    /// @param expected     the state that was looked at
    /// @param refreshes    whether the engine writes the state before our program runs
    /// @param repositories whether image repositories were made before
    private record Up(
            Optional<Review.StateVersion> expected,
            boolean refreshes,
            List<String> arguments,
            LanguageHost.Program program,
            boolean repositories) {}

    /// @return empty if it went well
    private Optional<ApplyResult> up(Up up) {
        if (completedSteps.isEmpty()) {
            return attempt(up);
        }
        try {
            return patience.retryWhileLocked(() -> attempt(up));
        } catch (EnvironmentFailureException e) {
            // Somebody else may have written since.
            return Optional.of(unfinished(List.of(), List.of(), up.expected(), e));
        }
    }

    /// @throws EnvironmentFailureException if nothing of it was begun
    private Optional<ApplyResult> attempt(Up up) {
        run.throwIfCancelled("before anything was changed");
        var events = run.newEventLogFile();
        try (var host = host(up, events)) {
            var acted =
                    run.runWithProgress(host, events, progress, up.arguments().toArray(String[]::new));
            completedSteps.addAll(acted.done());
            return acted.outcome().succeeded() ? Optional.empty() : Optional.of(failed(acted, host, up.repositories()));
        }
    }

    private LanguageHost host(Up up, Path events) {
        var registrations = new DeclaredResources(run.workspace().stack());
        return up.refreshes()
                ? LanguageHost.of(registrations, up.program(), () -> {
                    if (isOvertaken(up)) {
                        run.cancelAndAwaitStop(events);
                        throw new StateChangedException();
                    }
                })
                : LanguageHost.of(registrations, (request, monitor) -> {
                    if (isOvertaken(up)) {
                        throw new StateChangedException();
                    }
                    up.program().run(request, monitor);
                });
    }

    private boolean isOvertaken(Up up) {
        return !up.expected().equals(run.version());
    }

    private ApplyResult failed(StackSession.Acted acted, LanguageHost host, boolean repositories) {
        var outcome = acted.outcome();
        var program = host.failure();
        if (program.filter(StateChangedException.class::isInstance).isPresent()) {
            return new ApplyResult.Overtaken(task.taken().preview(), repositories);
        }
        if (program.orElse(null) instanceof MissingImagesException it) {
            return new ApplyResult.NoImages(
                    ReviewedApply.missing(it),
                    completedSteps,
                    completedSteps.isEmpty() ? Optional.empty() : run.version());
        }
        var begun = acted.begun();
        var trouble = run.diagnosis().of("apply", outcome.result(), outcome.log(), program, "Nothing was changed.");
        // Where a log breaks off nobody knows what came after.
        var locked = trouble.kind() == EnvironmentFailureException.Kind.LOCKED;
        var nothing = acted.done().isEmpty() && begun.isEmpty() && (locked || outcome.changedNothing());
        if (nothing && (locked || !cancellation.isRequested())) {
            throw trouble;
        }
        return unfinished(begun, uncertain(acted), run.version(), trouble);
    }

    private List<ApplyResult.Uncertain> uncertain(StackSession.Acted acted) {
        if (acted.begun().isEmpty()) {
            return List.of();
        }
        var known = run.finalState().map(ExportedState::known).orElse(Set.of());
        return OwnerLookup.owned(
                run,
                acted.outcome()
                        .log()
                        .map(it -> UncertainCreations.in(it, acted.begun(), known::contains))
                        .orElse(List.of()));
    }

    private ApplyResult unfinished(
            List<Urn> begun,
            List<ApplyResult.Uncertain> uncertain,
            Optional<Review.StateVersion> state,
            EnvironmentFailureException trouble) {
        var cancelled = cancellation.isRequested();
        return new ApplyResult.Unfinished(
                task.taken().preview(),
                List.copyOf(completedSteps),
                Set.copyOf(begun),
                uncertain,
                CompletedSteps.notStarted(task.rows().stream().map(ReviewRow::urn), completedSteps, begun),
                state,
                cancelled ? "it was cancelled" : trouble.cause(),
                trouble.details(),
                cancelled);
    }

    private ApplyResult done() {
        return new ApplyResult.Done(
                task.taken().preview(),
                List.copyOf(completedSteps),
                run.finalState().orElse(ExportedState.NONE).outputs(),
                task.moved(),
                CompletedSteps.unplanned(completedSteps, task.rows()));
    }
}
