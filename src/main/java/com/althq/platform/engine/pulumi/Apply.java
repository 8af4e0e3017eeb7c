package com.althq.platform.engine.pulumi;

import com.althq.platform.engine.offline.Registrations;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Acknowledgement;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.Comparison;
import com.althq.platform.plan.review.Moved;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.Row;
import com.althq.platform.plan.review.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Does what was reviewed, and only that. First everything is looked at again and compared; then the new image
/// repositories are made, where there are any; then, if every image is there, the rest.
public final class Apply {

    private final Settings settings;
    private final ApplyRequest request;
    private final Progress progress;
    private final Cancellation cancellation;
    private final String stack;
    private final Rehearsal rehearsal;
    private final LockPatience patience;
    private int attempts;

    public Apply(Settings settings, ApplyRequest request, Progress progress, Cancellation cancellation) {
        this.settings = settings;
        this.request = request;
        this.progress = progress;
        this.cancellation = cancellation;
        this.stack = request.target().stack(request.spec().name());
        this.rehearsal = Rehearsal.begin(request.target(), request.spec());
        this.patience = new LockPatience(request.patience(), progress, cancellation);
    }

    /// @throws TroubleException if it could not be found out what would happen, somebody else holds the stack, or
    ///                          nothing could be begun; nothing was changed then
    public Applied run() {
        try (var run = new StackRun(settings, stack, cancellation)) {
            SecretValues.check(request.spec().secrets(), settings.environment());
            var applied = patience.attempt(() -> once(run));
            while (patience.remains() && applied instanceof Applied.Overtaken it && !it.repositories()) {
                patience.await("somebody else changed this stack after it was looked at: looking again");
                applied = patience.attempt(() -> once(run));
            }
            return applied;
        } catch (MissingImagesException e) {
            return new Applied.NoImages(missing(e), List.of());
        }
    }

    private Applied once(StackRun run) {
        var state = settled(run);
        if (!state.pending().isEmpty()) {
            return new Applied.Pending(
                    state.pending().stream().map(Deployment.Pending::line).toList());
        }
        progress.phase("looking at what would change");
        var taken = look(run, state);
        var applied = agreed(taken.preview(), moved -> new Steps(run, taken, moved).all(state));
        return isRefusal(applied) && !run.version().equals(state.version())
                ? new Applied.Overtaken(taken.preview(), false)
                : applied;
    }

    /// While somebody writes the state, what is looked at is none that anybody reviewed.
    private static boolean isRefusal(Applied applied) {
        return applied instanceof Applied.Refused
                || applied instanceof Applied.NotReviewed
                || applied instanceof Applied.NotAcknowledged;
    }

    /// The state, at a moment at which nobody changes it if it holds what was begun: what is being done right now
    /// looks like what was never finished.
    private static Deployment settled(StackRun run) {
        var state = run.state();
        while (!state.pending().isEmpty()) {
            run.requireFree();
            var again = run.state();
            if (again.version().equals(state.version())) {
                return again;
            }
            state = again;
        }
        return state;
    }

    private Look.Taken look(StackRun run, Deployment state) {
        if (state.exists()) {
            return look(run, state, state.byUrn().keySet());
        }
        try (var empty = run.empty()) {
            return look(empty, state, Set.of());
        }
    }

    /// Images in repositories that are there must be there too before anything is touched.
    private Look.Taken look(StackRun run, Deployment state, Set<Urn> existing) {
        var images = images().existing(existing);
        return new Look(
                        run,
                        state,
                        request.target(),
                        request.spec(),
                        request.refresh(),
                        lookups -> lookups.require(images))
                .take();
    }

    private Repositories images() {
        return Repositories.of(rehearsal.declared(), request.target());
    }

    private interface Agreed {
        Applied then(List<Moved> moved);
    }

    private Applied agreed(LivePreview now, Agreed agreed) {
        return switch (request.reviewed()) {
            case ApplyRequest.Nothing _ -> new Applied.NotReviewed(now);
            case ApplyRequest.Digest it ->
                it.digest().equals(now.plan().digest())
                        ? acknowledged(now, List.of(), agreed)
                        : new Applied.NotReviewed(now);
            case ApplyRequest.Whole(var review) ->
                switch (compare(review, now)) {
                    case Verdict.Refused it -> new Applied.Refused(now, it);
                    case Verdict.Fits it -> acknowledged(now, it.notes(), agreed);
                };
        };
    }

    private Verdict compare(Review review, LivePreview now) {
        return new Comparison(
                        review,
                        now.review(request.blob(), request.commit(), request.versions()),
                        row -> now.state().holds(row, now.symbolic()),
                        request.interrupted(),
                        request.strict())
                .verdict();
    }

    private Applied acknowledged(LivePreview now, List<Moved> moved, Agreed agreed) {
        var needed = Acknowledgement.needed(now.plan());
        return needed.isPresent() && !needed.get().satisfied(request.acknowledged())
                ? new Applied.NotAcknowledged(now, needed.get())
                : agreed.then(moved);
    }

    private static List<Applied.Image> missing(MissingImagesException e) {
        return e.repositories().stream()
                .map(it -> new Applied.Image(it.name(), e.tag(), it.arm()))
                .toList();
    }

    /// What is done once it is agreed.
    private final class Steps {

        private final StackRun run;
        private final Look.Taken taken;
        private final List<Moved> moved;
        private final List<Progress.Deed> deeds = new ArrayList<>();

        Steps(StackRun run, Look.Taken taken, List<Moved> moved) {
            this.run = run;
            this.taken = taken;
            this.moved = moved;
        }

        Applied all(Deployment looked) {
            var state = looked;
            if (!state.exists()) {
                var made = run.init();
                state = run.state();
                if (!made || !state.resources().isEmpty() || !state.pending().isEmpty()) {
                    return new Applied.Overtaken(taken.preview(), false);
                }
            }
            var repositories = ReducedProgram.repositories(taken.registrations(), created());
            if (!repositories.isEmpty()) {
                progress.phase("making the image repositories");
                var reduced = new ReducedProgram(taken.registrations(), repositories);
                var arguments = new ArrayList<>(List.of("up", "--yes", "--skip-preview", "--refresh=false"));
                // With a target that is there already, all that depends on it is taken for what is to be deleted.
                var there = state.byUrn().keySet();
                repositories.stream()
                        .filter(it -> !there.contains(it))
                        .forEach(it -> arguments.addAll(List.of("--target", it.value())));
                var failed = up(state.version(), false, arguments, (it, monitor) -> reduced.run(it, monitor), false);
                if (failed.isPresent()) {
                    return failed.get();
                }
                state = run.state();
            }
            progress.phase("applying");
            var refresh = request.refresh() ? "--refresh" : "--refresh=false";
            var arguments = new ArrayList<>(List.of("up", "--yes", "--skip-preview", refresh));
            if (request.refresh()) {
                arguments.add("--run-program");
            }
            var whole =
                    new LiveProgram(run, state, request.target(), request.spec(), lookups -> lookups.require(images()));
            return up(state.version(), request.refresh(), arguments, whole::run, !repositories.isEmpty())
                    .orElseGet(this::done);
        }

        private List<Urn> created() {
            return taken.preview().rows().stream()
                    .filter(it -> it.operation() == Operation.CREATE)
                    .map(Row::urn)
                    .toList();
        }

        /// @param expected  the state that was looked at
        /// @param refreshes whether the engine writes the state before our program runs
        /// @return empty if it went well
        private Optional<Applied> up(
                Optional<Review.StateVersion> expected,
                boolean refreshes,
                List<String> arguments,
                LanguageHost.Program program,
                boolean repositories) {
            var attempt = new Attempt(expected, refreshes, arguments, program, repositories);
            if (deeds.isEmpty()) {
                return attempt.made();
            }
            try {
                return patience.attempt(attempt::made);
            } catch (TroubleException e) {
                return Optional.of(unfinished(List.of(), List.of(), e));
            }
        }

        private final class Attempt {

            private final Optional<Review.StateVersion> expected;
            private final boolean refreshes;
            private final List<String> arguments;
            private final LanguageHost.Program program;
            private final boolean repositories;

            Attempt(
                    Optional<Review.StateVersion> expected,
                    boolean refreshes,
                    List<String> arguments,
                    LanguageHost.Program program,
                    boolean repositories) {
                this.expected = expected;
                this.refreshes = refreshes;
                this.arguments = arguments;
                this.program = program;
                this.repositories = repositories;
            }

            /// @throws TroubleException if nothing of it was begun
            Optional<Applied> made() {
                run.heed("before anything was changed");
                var events = run.workspace().file("events-%d.json".formatted(attempts++));
                try (var host = host(events)) {
                    var acted = run.act(host, events, progress, arguments.toArray(String[]::new));
                    deeds.addAll(acted.done());
                    return acted.outcome().succeeded()
                            ? Optional.empty()
                            : Optional.of(failed(acted, host, repositories));
                }
            }

            private LanguageHost host(Path events) {
                if (!refreshes) {
                    return LanguageHost.of(new Registrations(stack), (it, monitor) -> {
                        if (isOvertaken()) {
                            throw new OvertakenException();
                        }
                        program.run(it, monitor);
                    });
                }
                return LanguageHost.of(new Registrations(stack), program, () -> {
                    if (isOvertaken()) {
                        run.end(events);
                        throw new OvertakenException();
                    }
                });
            }

            private boolean isOvertaken() {
                return !expected.equals(run.version());
            }
        }

        private Applied failed(StackRun.Acted acted, LanguageHost host, boolean repositories) {
            var outcome = acted.outcome();
            var program = host.failure();
            if (program.filter(OvertakenException.class::isInstance).isPresent()) {
                return new Applied.Overtaken(taken.preview(), repositories);
            }
            if (program.orElse(null) instanceof MissingImagesException it) {
                return new Applied.NoImages(missing(it), deeds);
            }
            var begun = acted.begun();
            var trouble = new Diagnosis(run.leaks())
                    .of("apply", outcome.result(), outcome.log(), program, "Nothing was changed.");
            // Where a log breaks off nobody knows what came after.
            var locked = trouble.kind() == TroubleException.Kind.LOCKED;
            var nothing = acted.done().isEmpty() && begun.isEmpty() && (locked || outcome.changedNothing());
            if (nothing && (locked || !cancellation.isRequested())) {
                throw trouble;
            }
            return unfinished(begun, uncertain(acted), trouble);
        }

        private List<Applied.Uncertain> uncertain(StackRun.Acted acted) {
            if (acted.begun().isEmpty()) {
                return List.of();
            }
            var known = run.afterwards().map(Deployment::known).orElse(Set.of());
            return acted.outcome()
                    .log()
                    .map(it -> LostAnswers.in(it, acted.begun(), known::contains))
                    .orElse(List.of());
        }

        private Applied unfinished(List<Urn> begun, List<Applied.Uncertain> uncertain, TroubleException trouble) {
            var cancelled = cancellation.isRequested();
            return new Applied.Unfinished(
                    taken.preview(),
                    List.copyOf(deeds),
                    Set.copyOf(begun),
                    uncertain,
                    Deeds.left(taken.preview().rows().stream().map(Row::urn), deeds, begun),
                    cancelled ? "it was cancelled" : trouble.cause(),
                    trouble.details(),
                    cancelled);
        }

        private Applied done() {
            return new Applied.Done(
                    taken.preview(),
                    List.copyOf(deeds),
                    run.afterwards().orElse(Deployment.NONE).outputs(),
                    moved,
                    Deeds.beyond(deeds, taken.preview().rows()));
        }
    }
}
