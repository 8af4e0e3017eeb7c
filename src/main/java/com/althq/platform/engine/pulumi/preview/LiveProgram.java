package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.capability.PlatformProgram;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.engine.pulumi.host.EngineMonitor;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.lookup.LiveProgramInputs;
import com.althq.platform.engine.pulumi.lookup.SharedInfrastructureLookup;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.spec.model.PlatformSpec;
import java.util.function.Consumer;
import pulumirpc.Language.RunRequest;

/// The program of a specification, told what the account answers.
///
/// @param session whose environment has the values of secrets
/// @param state of the stack
/// @param afterLookups what else is asked of the account, before anything is declared
public record LiveProgram(
        StackSession session,
        ExportedState state,
        DeploymentTarget target,
        PlatformSpec spec,
        Consumer<SharedInfrastructureLookup> afterLookups) {

    /// @return what was looked up
    public SharedInfrastructure run(RunRequest request, EngineMonitor monitor) {
        var lookups = new SharedInfrastructureLookup(target, spec.name(), state, monitor);
        var inputs = new LiveProgramInputs(
                target,
                spec.secrets(),
                lookups,
                session.settings().environment(),
                session.secretMask(),
                () -> afterLookups.accept(lookups));
        LanguageHost.run(request, monitor, new PlatformProgram(spec, target, inputs));
        return inputs.found();
    }
}
