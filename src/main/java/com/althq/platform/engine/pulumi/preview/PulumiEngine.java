package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.Engine;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.stack.TemporaryBackend;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StackLocks;
import com.althq.platform.plan.Plan;
import com.althq.platform.spec.model.PlatformSpec;
import java.util.List;
import java.util.stream.Stream;

/// Engine that compares a specification with the account by a Pulumi preview. It changes neither account nor
/// backend and takes no lock; a new stack is previewed in a temporary empty backend.
public final class PulumiEngine implements Engine {

    public static final String NAME = "pulumi";

    private final PulumiSettings settings;
    private final boolean refresh;
    private final Cancellation cancellation;

    /// @param refresh whether the state is compared with the account first
    public PulumiEngine(PulumiSettings settings, boolean refresh, Cancellation cancellation) {
        this.settings = settings;
        this.refresh = refresh;
        this.cancellation = cancellation;
    }

    @Override
    public Plan preview(DeploymentTarget target, ServiceChange change) {
        return previewWithWarnings(target, change).plan();
    }

    @Override
    public boolean comparesWithAccount() {
        return true;
    }

    @Override
    public AnnotatedPlan previewWithWarnings(DeploymentTarget target, ServiceChange change) {
        return change.head()
                .map(it -> preview(target, it))
                .map(it -> new AnnotatedPlan(it.plan(), it.warnings()))
                .orElseGet(() -> new AnnotatedPlan(
                        StackDeletionPlan.of(settings, target.stack(change.service()), cancellation)
                                .plan(),
                        List.of()));
    }

    /// @throws EnvironmentFailureException if the preview fails, or a provider refuses something in the
    ///     specification
    public LivePreviewResult preview(DeploymentTarget target, PlatformSpec spec) {
        var _ = ProgramWarmUp.start(target, spec);
        var stack = target.stack(spec.name());
        try (var session = new StackSession(settings.withholdingValuesOf(spec.secrets()), stack, cancellation)) {
            var before = concurrentChanges(stack);
            var state = session.state();
            if (state.exists()) {
                var preview = preview(session, state, target, spec);
                return preview.withWarnings(Stream.concat(before.stream(), concurrentChanges(stack).stream())
                        .distinct()
                        .toList());
            }
            try (var empty = TemporaryBackend.withEmptyStack(session)) {
                return preview(empty, state, target, spec);
            }
        }
    }

    /// Warnings about processes that hold the stack's lock: their unfinished changes appear as changes of the
    /// plan.
    private List<String> concurrentChanges(String stack) {
        return StackLocks.held(settings, stack).orElse(List.of()).stream()
                .map(it ->
                        "%s is changing this stack%s: some of this may be what they have not done yet; if that run has"
                                        .formatted(
                                                it.holder(),
                                                it.since()
                                                        .map(since -> " since " + since)
                                                        .orElse(""))
                                + " ended, `platform unlock` releases its lock")
                .toList();
    }

    private LivePreviewResult preview(
            StackSession session, ExportedState state, DeploymentTarget target, PlatformSpec spec) {
        return new PreviewRun(session, state, target, spec, refresh, _ -> {})
                .preview()
                .result();
    }
}
