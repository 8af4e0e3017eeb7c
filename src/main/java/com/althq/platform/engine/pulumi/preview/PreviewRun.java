package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.pulumi.event.EngineEvent;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.lookup.MissingImagesException;
import com.althq.platform.engine.pulumi.lookup.SharedInfrastructureLookup;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.plan.review.Review;
import com.althq.platform.spec.model.PlatformSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// One run of `pulumi preview` with the program of a specification.
///
/// @param session      the stack's session; for a new stack one in an empty backend
/// @param state        the stack's state
/// @param refresh      whether the state is compared with the account first
/// @param afterLookups runs after the look-ups and before any resource except providers is registered
public record PreviewRun(
        StackSession session,
        ExportedState state,
        DeploymentTarget target,
        PlatformSpec spec,
        boolean refresh,
        Consumer<SharedInfrastructureLookup> afterLookups) {

    /// A preview and the registrations of its program.
    ///
    /// @param declared what the program declared
    public record CompletedPreview(LivePreviewResult result, DeclaredResources declared) {}

    /// Runs the preview.
    ///
    /// @throws EnvironmentFailureException if it fails
    /// @throws MissingImagesException if the program's look-ups throw it
    public CompletedPreview preview() {
        var declared = new DeclaredResources(target.stack(spec.name()));
        var computed = new CompletableFuture<Computed>();
        var live = new LiveProgram(session, state, target, spec, afterLookups);
        LanguageHost.Program program = (request, monitor) -> {
            var answers = live.run(request, monitor);
            // Beside the rest of the engine's work.
            computed.completeAsync(() -> computed(answers), Thread::startVirtualThread);
        };
        try (var host = LanguageHost.of(declared, program)) {
            var outcome = refresh
                    ? session.engine().run(host, "preview", "--refresh", "--run-program")
                    : session.engine().run(host, "preview", "--refresh=false");
            if (!outcome.succeeded()) {
                host.failure().filter(MissingImagesException.class::isInstance).ifPresent(it -> {
                    throw it;
                });
                session.throwIfCancelled("while it was looked at what would change");
                throw session.diagnosis()
                        .of("preview", outcome.result(), outcome.log(), host.failure(), "Nothing was changed.");
            }
            return new CompletedPreview(result(outcome.log().orElseThrow(), declared, join(computed)), declared);
        }
    }

    /// The offline graph of the specification, with values that only the account has as references.
    ///
    /// @param sharedInfrastructure the look-ups that it was computed with
    private record Computed(SharedInfrastructure sharedInfrastructure, ResourceGraph symbolic) {}

    private Computed computed(SharedInfrastructure answers) {
        return new Computed(answers, new OfflineEngine().graph(target, spec, answers));
    }

    static <T> T join(CompletableFuture<T> computed) {
        try {
            return computed.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private LivePreviewResult result(EventLog log, DeclaredResources declared, Computed computed) {
        var symbolic = computed.symbolic();
        var answers = computed.sharedInfrastructure();
        var live = new LivePlanBuilder(target.stack(spec.name()), log.begun().toList(), state.refreshed(log), symbolic);
        return new LivePreviewResult(
                live.plan(),
                live.rows(),
                live.state(),
                symbolic,
                declared.graph(),
                answers,
                state.version(),
                new Review.Place(
                        PulumiEngine.NAME,
                        answers.account().flatMap(SharedInfrastructure.Account::known),
                        target.partition(),
                        target.region(),
                        refresh),
                warnings(log, answers));
    }

    private List<String> warnings(EventLog log, SharedInfrastructure answers) {
        var diagnosis = session.diagnosis();
        var warnings = new ArrayList<String>();
        state.pending().forEach(it -> warnings.add(it.line()));
        answers.agentSubnets().ifPresent(it -> warnings.addAll(it.notes()));
        log.diagnostics()
                .filter(EngineEvent.Diagnostic::isWarning)
                .map(it -> diagnosis.safeLine(it.message()))
                .distinct()
                .forEach(warnings::add);
        return warnings;
    }
}
