package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.offline.Registrations;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.engine.pulumi.event.Deeds;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.lookup.MissingImagesException;
import com.althq.platform.engine.pulumi.lookup.Repositories;
import com.althq.platform.engine.pulumi.preview.LiveProgram;
import com.althq.platform.engine.pulumi.preview.Look;
import com.althq.platform.engine.pulumi.stack.StackRun;
import com.althq.platform.engine.pulumi.state.Deployment;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.Moved;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What is done once it is agreed.
final class ApplySteps {

    private final StackRun run;
    private final Task task;
    private final Progress progress;
    private final Cancellation cancellation;
    private final LockPatience patience;
    private final List<Progress.Deed> deeds = new ArrayList<>();

    /// What is to be done.
    ///
    /// @param moved  what else is not as it was reviewed
    /// @param images that must be there
    record Task(ApplyRequest request, Look.Taken taken, List<Moved> moved, Supplier<Repositories> images) {

        List<Row> rows() {
            return taken.preview().rows();
        }
    }

    /// @param patience with whoever holds the lock
    ApplySteps(StackRun run, Task task, Progress progress, Cancellation cancellation, LockPatience patience) {
        this.run = run;
        this.task = task;
        this.progress = progress;
        this.cancellation = cancellation;
        this.patience = patience;
    }

    Applied all(Deployment looked) {
        var state = looked;
        if (!state.exists()) {
            var made = run.init();
            state = run.state();
            if (!made || !state.resources().isEmpty() || !state.pending().isEmpty()) {
                return new Applied.Overtaken(task.taken().preview(), false);
            }
        }
        var repositories = ReducedProgram.repositories(task.taken().registrations(), created());
        if (!repositories.isEmpty()) {
            progress.phase("making the image repositories");
            var reduced = new ReducedProgram(task.taken().registrations(), repositories);
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
                .map(Row::urn)
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
    private Optional<Applied> up(Up up) {
        if (deeds.isEmpty()) {
            return attempt(up);
        }
        try {
            return patience.attempt(() -> attempt(up));
        } catch (TroubleException e) {
            // Somebody else may have written since.
            return Optional.of(unfinished(List.of(), List.of(), up.expected(), e));
        }
    }

    /// @throws TroubleException if nothing of it was begun
    private Optional<Applied> attempt(Up up) {
        run.heed("before anything was changed");
        var events = run.newLog();
        try (var host = host(up, events)) {
            var acted = run.act(host, events, progress, up.arguments().toArray(String[]::new));
            deeds.addAll(acted.done());
            return acted.outcome().succeeded() ? Optional.empty() : Optional.of(failed(acted, host, up.repositories()));
        }
    }

    private LanguageHost host(Up up, Path events) {
        var registrations = new Registrations(run.workspace().stack());
        return up.refreshes()
                ? LanguageHost.of(registrations, up.program(), () -> {
                    if (isOvertaken(up)) {
                        run.end(events);
                        throw new OvertakenException();
                    }
                })
                : LanguageHost.of(registrations, (request, monitor) -> {
                    if (isOvertaken(up)) {
                        throw new OvertakenException();
                    }
                    up.program().run(request, monitor);
                });
    }

    private boolean isOvertaken(Up up) {
        return !up.expected().equals(run.version());
    }

    private Applied failed(StackRun.Acted acted, LanguageHost host, boolean repositories) {
        var outcome = acted.outcome();
        var program = host.failure();
        if (program.filter(OvertakenException.class::isInstance).isPresent()) {
            return new Applied.Overtaken(task.taken().preview(), repositories);
        }
        if (program.orElse(null) instanceof MissingImagesException it) {
            return new Applied.NoImages(Apply.missing(it), deeds, deeds.isEmpty() ? Optional.empty() : run.version());
        }
        var begun = acted.begun();
        var trouble = run.diagnosis().of("apply", outcome.result(), outcome.log(), program, "Nothing was changed.");
        // Where a log breaks off nobody knows what came after.
        var locked = trouble.kind() == TroubleException.Kind.LOCKED;
        var nothing = acted.done().isEmpty() && begun.isEmpty() && (locked || outcome.changedNothing());
        if (nothing && (locked || !cancellation.isRequested())) {
            throw trouble;
        }
        return unfinished(begun, uncertain(acted), run.version(), trouble);
    }

    private List<Applied.Uncertain> uncertain(StackRun.Acted acted) {
        if (acted.begun().isEmpty()) {
            return List.of();
        }
        var known = run.afterwards().map(Deployment::known).orElse(Set.of());
        return OwnerLookup.owned(
                run,
                acted.outcome()
                        .log()
                        .map(it -> LostAnswers.in(it, acted.begun(), known::contains))
                        .orElse(List.of()));
    }

    private Applied unfinished(
            List<Urn> begun,
            List<Applied.Uncertain> uncertain,
            Optional<Review.StateVersion> state,
            TroubleException trouble) {
        var cancelled = cancellation.isRequested();
        return new Applied.Unfinished(
                task.taken().preview(),
                List.copyOf(deeds),
                Set.copyOf(begun),
                uncertain,
                Deeds.left(task.rows().stream().map(Row::urn), deeds, begun),
                state,
                cancelled ? "it was cancelled" : trouble.cause(),
                trouble.details(),
                cancelled);
    }

    private Applied done() {
        return new Applied.Done(
                task.taken().preview(),
                List.copyOf(deeds),
                run.afterwards().orElse(Deployment.NONE).outputs(),
                task.moved(),
                Deeds.beyond(deeds, task.rows()));
    }
}
