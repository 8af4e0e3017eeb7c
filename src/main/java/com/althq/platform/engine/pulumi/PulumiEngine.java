package com.althq.platform.engine.pulumi;

import com.althq.platform.config.Target;
import com.althq.platform.engine.Change;
import com.althq.platform.engine.Engine;
import com.althq.platform.plan.Plan;
import com.althq.platform.spec.PlatformSpec;

/// Asks the account what would change. Nothing is changed by it, in the account or in the backend, and nobody is kept
/// waiting: a stack that does not exist yet is looked at in an empty place that is thrown away.
public final class PulumiEngine implements Engine {

    public static final String NAME = "pulumi";

    private final Settings settings;
    private final boolean refresh;
    private final Cancellation cancellation;

    /// @param refresh whether the state is compared with the account first
    public PulumiEngine(Settings settings, boolean refresh, Cancellation cancellation) {
        this.settings = settings;
        this.refresh = refresh;
        this.cancellation = cancellation;
    }

    @Override
    public Plan preview(Target target, Change change) {
        return change.head()
                .map(it -> preview(target, it).plan())
                .orElseGet(() -> Removal.of(settings, target.stack(change.service()), cancellation)
                        .plan());
    }

    /// @throws TroubleException if it could not be found out, or a provider refuses what the specification asks for
    public LivePreview preview(Target target, PlatformSpec spec) {
        var _ = Rehearsal.begin(target, spec);
        var stack = target.stack(spec.name());
        try (var run = new StackRun(settings, stack, cancellation)) {
            var state = run.state();
            if (state.exists()) {
                return preview(run, state, target, spec);
            }
            try (var empty = run.empty()) {
                return preview(empty, state, target, spec);
            }
        }
    }

    private LivePreview preview(StackRun run, Deployment state, Target target, PlatformSpec spec) {
        return new Look(run, state, target, spec, refresh, _ -> {}).take().preview();
    }
}
