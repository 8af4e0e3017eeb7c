package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.stack.EngineChanges;
import com.althq.platform.engine.pulumi.stack.StackCreation;
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

    private final StackSession session;
    private final ApprovedPreview approved;
    private final Progress progress;
    private final Cancellation cancellation;
    private final LockRetry lockRetry;
    private final List<Progress.CompletedStep> completedSteps = new ArrayList<>();

    /// What is to be done.
    ///
    /// @param changedParts  what else is not as it was reviewed
    /// @param images that must be there
    record ApprovedPreview(
            ApplyRequest request,
            PreviewRun.CompletedPreview completed,
            List<ChangedPart> changedParts,
            Supplier<RequiredImages> images) {

        List<ReviewRow> rows() {
            return completed.result().rows();
        }
    }

    /// @param lockRetry with whoever holds the lock
    ApplyExecutor(
            StackSession session,
            ApprovedPreview approved,
            Progress progress,
            Cancellation cancellation,
            LockRetry lockRetry) {
        this.session = session;
        this.approved = approved;
        this.progress = progress;
        this.cancellation = cancellation;
        this.lockRetry = lockRetry;
    }

    ApplyResult execute(ExportedState previewed) {
        var state = previewed;
        if (!state.exists()) {
            var made = StackCreation.create(session);
            state = session.state();
            if (!made || !state.resources().isEmpty() || !state.pending().isEmpty()) {
                return new ApplyResult.ConcurrentChange(approved.completed().result(), false);
            }
        }
        var repositories = TargetedProgram.repositories(approved.completed().declared(), created());
        if (!repositories.isEmpty()) {
            progress.phase("making the image repositories");
            var reduced = new TargetedProgram(approved.completed().declared(), repositories);
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
            state = session.state();
        }
        progress.phase("applying");
        var refresh = approved.request().refresh() ? "--refresh" : "--refresh=false";
        var arguments = new ArrayList<>(List.of("up", "--yes", "--skip-preview", refresh));
        if (approved.request().refresh()) {
            arguments.add("--run-program");
        }
        var whole = new LiveProgram(
                session,
                state,
                approved.request().target(),
                approved.request().spec(),
                lookups -> lookups.requireImages(approved.images().get()));
        return up(new Up(state.version(), approved.request().refresh(), arguments, whole::run, !repositories.isEmpty()))
                .orElseGet(this::done);
    }

    private List<Urn> created() {
        return approved.rows().stream()
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
            return lockRetry.retryWhileLocked(() -> attempt(up));
        } catch (EnvironmentFailureException e) {
            // Somebody else may have written since.
            return Optional.of(unfinished(List.of(), List.of(), up.expected(), e));
        }
    }

    /// @throws EnvironmentFailureException if nothing of it was begun
    private Optional<ApplyResult> attempt(Up up) {
        session.throwIfCancelled("before anything was changed");
        var events = session.engine().newEventLogFile();
        try (var host = host(up, events)) {
            var changes = session.engine().runWithProgress(
                    host, events, progress, up.arguments().toArray(String[]::new));
            completedSteps.addAll(changes.done());
            return changes.outcome().succeeded()
                    ? Optional.empty()
                    : Optional.of(failed(changes, host, up.repositories()));
        }
    }

    private LanguageHost host(Up up, Path events) {
        var declared = new DeclaredResources(session.workspace().stack());
        return up.refreshes()
                ? LanguageHost.of(declared, up.program(), () -> {
                    if (hasStateChanged(up)) {
                        session.engine().cancelAndAwaitStop(events);
                        throw new StateChangedException();
                    }
                })
                : LanguageHost.of(declared, (request, monitor) -> {
                    if (hasStateChanged(up)) {
                        throw new StateChangedException();
                    }
                    up.program().run(request, monitor);
                });
    }

    private boolean hasStateChanged(Up up) {
        return !up.expected().equals(session.version());
    }

    private ApplyResult failed(EngineChanges changes, LanguageHost host, boolean repositories) {
        var outcome = changes.outcome();
        var program = host.failure();
        if (program.filter(StateChangedException.class::isInstance).isPresent()) {
            return new ApplyResult.ConcurrentChange(approved.completed().result(), repositories);
        }
        if (program.orElse(null) instanceof MissingImagesException it) {
            return new ApplyResult.MissingImages(
                    ReviewedApply.missing(it),
                    completedSteps,
                    completedSteps.isEmpty() ? Optional.empty() : session.version());
        }
        var begun = changes.unfinished();
        var trouble = session.diagnosis().of("apply", outcome.result(), outcome.log(), program, "Nothing was changed.");
        // Where a log breaks off nobody knows what came after.
        var locked = trouble.kind() == EnvironmentFailureException.Kind.LOCKED;
        var nothing = changes.done().isEmpty() && begun.isEmpty() && (locked || outcome.changedNothing());
        if (nothing && (locked || !cancellation.isRequested())) {
            throw trouble;
        }
        return unfinished(begun, uncertain(changes), session.version(), trouble);
    }

    private List<ApplyResult.UncertainCreation> uncertain(EngineChanges changes) {
        if (changes.unfinished().isEmpty()) {
            return List.of();
        }
        var known = session.finalState().map(ExportedState::knownUrns).orElse(Set.of());
        return OwnerLookup.withOwners(
                session,
                changes.outcome()
                        .log()
                        .map(it -> UncertainCreations.in(it, changes.unfinished(), known::contains))
                        .orElse(List.of()));
    }

    private ApplyResult unfinished(
            List<Urn> begun,
            List<ApplyResult.UncertainCreation> uncertain,
            Optional<Review.StateVersion> state,
            EnvironmentFailureException trouble) {
        var cancelled = cancellation.isRequested();
        return new ApplyResult.Unfinished(
                approved.completed().result(),
                List.copyOf(completedSteps),
                Set.copyOf(begun),
                uncertain,
                CompletedSteps.notStarted(approved.rows().stream().map(ReviewRow::urn), completedSteps, begun),
                state,
                cancelled ? "it was cancelled" : trouble.cause(),
                trouble.details(),
                cancelled);
    }

    private ApplyResult done() {
        return new ApplyResult.Done(
                approved.completed().result(),
                List.copyOf(completedSteps),
                session.finalState().orElse(ExportedState.NONE).outputs(),
                approved.changedParts(),
                CompletedSteps.unplanned(completedSteps, approved.rows()));
    }
}
