package com.althq.platform.engine.pulumi;

import com.althq.platform.capability.PlatformProgram;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.config.Target;
import com.althq.platform.engine.Change;
import com.althq.platform.engine.Engine;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.engine.offline.Registrations;
import com.althq.platform.plan.Plan;
import com.althq.platform.spec.PlatformSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

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
        var stack = target.stack(spec.name());
        try (var run = new StackRun(settings, stack, cancellation)) {
            var state = run.state();
            if (state.exists()) {
                return preview(run, state, target, spec);
            }
            try (var elsewhere = run.elsewhere()) {
                elsewhere.init();
                return preview(elsewhere, state, target, spec);
            }
        }
    }

    LivePreview preview(StackRun run, Deployment state, Target target, PlatformSpec spec) {
        var registrations = new Registrations(target.stack(spec.name()));
        var answers = new AtomicReference<>(SharedInfrastructure.NOTHING);
        LanguageHost.Program program = (request, monitor) -> {
            var surroundings = new LiveSurroundings(
                    target,
                    spec.secrets(),
                    new SharedLookups(target, spec.name(), state, monitor),
                    run.settings().environment(),
                    run.leaks());
            LanguageHost.run(request, monitor, new PlatformProgram(spec, target, surroundings));
            answers.set(surroundings.answers());
        };
        try (var host = LanguageHost.of(registrations, program)) {
            var outcome = refresh
                    ? run.engine(host, "preview", "--refresh", "--run-program")
                    : run.engine(host, "preview", "--refresh=false");
            if (!outcome.succeeded()) {
                throw new Diagnosis(run.leaks())
                        .of("preview", outcome.result(), outcome.log(), host.failure(), "Nothing was changed.");
            }
            return look(run, state, target, spec, outcome.log().orElseThrow(), registrations, answers.get());
        }
    }

    private static LivePreview look(
            StackRun run,
            Deployment state,
            Target target,
            PlatformSpec spec,
            EventLog log,
            Registrations registrations,
            SharedInfrastructure answers) {
        var symbolic = new OfflineEngine().graph(target, spec, answers);
        var live = new LivePlan(target.stack(spec.name()), log.begun().toList(), state, symbolic);
        var plan = live.plan();
        return new LivePreview(
                plan,
                live.rows(plan.steps()),
                live.state(),
                symbolic,
                registrations.graph(),
                answers,
                state.version(),
                answers.account().flatMap(SharedInfrastructure.Account::known),
                warnings(run, state, log));
    }

    private static List<String> warnings(StackRun run, Deployment state, EventLog log) {
        var diagnosis = new Diagnosis(run.leaks());
        var warnings = new ArrayList<String>();
        state.pending()
                .forEach(it -> warnings.add("somebody began and never finished: %s %s; see `platform repair`"
                        .formatted(it.kind(), it.urn().name())));
        log.diagnostics()
                .filter(EngineEvent.Diagnostic::isWarning)
                .map(it -> diagnosis.shown(it.message()))
                .distinct()
                .forEach(warnings::add);
        return warnings;
    }
}
