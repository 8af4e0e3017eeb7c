package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.lookup.ListedSecretValues;
import com.althq.platform.engine.pulumi.lookup.MissingImagesException;
import com.althq.platform.engine.pulumi.lookup.RequiredImages;
import com.althq.platform.engine.pulumi.preview.PreviewRun;
import com.althq.platform.engine.pulumi.preview.ProgramWarmUp;
import com.althq.platform.engine.pulumi.stack.StackCreation;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.stack.TemporaryBackend;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.ChangedPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Applies a specification as it was reviewed: previews it again, lets the [ApplyGate] decide, creates the new image
/// repositories, and, if every image is in its repository, the rest. It starts again, within the time for locks, when
/// another process changes the state.
public final class ReviewedApply {

    private final PulumiSettings settings;
    private final ApplyRequest request;
    private final Progress progress;
    private final Cancellation cancellation;
    private final String stack;
    private final ProgramWarmUp warmUp;
    private final LockRetry lockRetry;

    public ReviewedApply(PulumiSettings settings, ApplyRequest request, Progress progress, Cancellation cancellation) {
        this.settings = settings.withholdingValuesOf(request.spec().secrets());
        this.request = request;
        this.progress = progress;
        this.cancellation = cancellation;
        this.stack = request.target().stack(request.spec().name());
        this.warmUp = ProgramWarmUp.start(request.target(), request.spec());
        this.lockRetry = new LockRetry(request.lockTimeout(), progress, cancellation);
    }

    /// @throws EnvironmentFailureException if the preview fails, the stack is locked, or no step could begin; nothing
    /// was
    ///     changed then
    public ApplyResult run() {
        try (var session = new StackSession(settings, stack, cancellation)) {
            ListedSecretValues.check(request.spec().secrets(), settings.environment());
            var applied = lockRetry.retryWhileLocked(() -> applyOnce(session));
            while (lockRetry.hasTimeLeft()
                    && applied instanceof ApplyResult.ConcurrentChange it
                    && !it.repositoriesCreated()) {
                lockRetry.pause("somebody else changed this stack after it was looked at: looking again");
                applied = lockRetry.retryWhileLocked(() -> applyOnce(session));
            }
            return applied;
        } catch (MissingImagesException e) {
            return new ApplyResult.MissingImages(missing(e), List.of(), Optional.empty());
        }
    }

    private ApplyResult applyOnce(StackSession session) {
        var state = stateWithoutWriter(session);
        var gate = new ApplyGate(request);
        var pending = gate.checkState(state);
        if (pending.isPresent()) {
            return pending.get();
        }
        progress.phase("looking at what would change");
        var completed = preview(session, state);
        return switch (gate.checkPreview(completed.result())) {
            case ApplyGate.Open(var changedParts) ->
                executor(session, completed, changedParts).execute(state);
            // While another process writes the state, the preview is of a state that nobody reviewed.
            case ApplyGate.Closed(var refusal) ->
                session.version().equals(state.version())
                        ? refusal
                        : new ApplyResult.ConcurrentChange(completed.result(), false);
        };
    }

    private ApplyExecutor executor(
            StackSession session, PreviewRun.CompletedPreview completed, List<ChangedPart> changedParts) {
        var approved = new ApplyExecutor.ApprovedPreview(request, completed, changedParts, this::images);
        return new ApplyExecutor(session, approved, progress, cancellation, lockRetry);
    }

    /// The state, read while no other process holds the lock if it has pending operations: those of a running process
    /// look like those of an interrupted one.
    private static ExportedState stateWithoutWriter(StackSession session) {
        var state = session.state();
        while (!state.pending().isEmpty()) {
            StackCreation.requireUnlocked(session);
            var again = session.state();
            if (again.version().equals(state.version())) {
                return again;
            }
            state = again;
        }
        return state;
    }

    private PreviewRun.CompletedPreview preview(StackSession session, ExportedState state) {
        if (state.exists()) {
            return preview(session, state, state.byUrn().keySet());
        }
        try (var empty = TemporaryBackend.withEmptyStack(session)) {
            return preview(empty, state, Set.of());
        }
    }

    /// Previews, and requires the images in existing repositories before anything is changed.
    private PreviewRun.CompletedPreview preview(StackSession session, ExportedState state, Set<Urn> existing) {
        var images = images().existing(existing);
        return new PreviewRun(
                        session,
                        state,
                        request.target(),
                        request.spec(),
                        request.refresh(),
                        lookups -> lookups.requireImages(images))
                .preview();
    }

    private RequiredImages images() {
        return RequiredImages.of(warmUp.declared(), request.target());
    }

    static List<ApplyResult.MissingImage> missing(MissingImagesException e) {
        return e.repositories().stream()
                .map(it -> new ApplyResult.MissingImage(it.name(), e.tag(), it.arm()))
                .toList();
    }
}
