package com.althq.platform.engine.offline;

import com.althq.platform.capability.PlatformProgram;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.engine.Engine;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.engine.diff.GraphDiff;
import com.althq.platform.engine.program.OutputTokens;
import com.althq.platform.engine.program.ProgramRun;
import com.althq.platform.engine.program.SilentEngine;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.plan.Plan;
import com.althq.platform.spec.model.PlatformSpec;
import java.util.Optional;

/// Engine that compares two specifications without an account: the plan is the difference between their
/// resource graphs. It cannot know what exists in the account.
public final class OfflineEngine implements Engine {

    public static final String NAME = "offline";

    @Override
    public Plan preview(DeploymentTarget target, ServiceChange change) {
        var stack = target.stack(change.service());
        var base = graph(target, stack, change.base());
        var head = graph(target, stack, change.head());
        return compare(stack, base, head);
    }

    /// The plan that leads from one graph to the other, whichever engine recorded the first.
    public Plan compare(String stack, ResourceGraph base, ResourceGraph head) {
        return new GraphDiff(base, head).plan(stack);
    }

    /// The resource graph of a specification, references unresolved.
    public ResourceGraph graph(DeploymentTarget target, PlatformSpec spec) {
        return graph(target, target.stack(spec.name()), Optional.of(spec));
    }

    /// The resource graph of a specification with looked-up shared infrastructure.
    ///
    /// @param answers to everything that the specification needs
    public ResourceGraph graph(DeploymentTarget target, PlatformSpec spec, SharedInfrastructure answers) {
        return run(target, target.stack(spec.name()), spec, Optional.of(answers));
    }

    private static ResourceGraph graph(DeploymentTarget target, String stack, Optional<PlatformSpec> spec) {
        return spec.map(it -> run(target, stack, it, Optional.empty())).orElse(ResourceGraph.EMPTY);
    }

    private static ResourceGraph run(
            DeploymentTarget target, String stack, PlatformSpec spec, Optional<SharedInfrastructure> answers) {
        var tokens = new OutputTokens();
        var monitor = new RecordingMonitor(stack, tokens);
        ProgramRun.run(
                stack,
                true,
                new PlatformProgram(
                        spec,
                        target,
                        new OfflineProgramInputs(target, spec.secrets(), tokens, monitor::recordGrantReason, answers)),
                new SilentEngine(),
                monitor);
        return monitor.graph();
    }
}
