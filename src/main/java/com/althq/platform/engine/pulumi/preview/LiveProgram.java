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

/// The program of a specification with inputs from the account.
///
/// @param session      its environment has the values of listed secrets
/// @param state        the stack's state
/// @param afterLookups runs after the look-ups and before any resource except providers is registered
public record LiveProgram(
        StackSession session,
        ExportedState state,
        DeploymentTarget target,
        PlatformSpec spec,
        Consumer<SharedInfrastructureLookup> afterLookups) {

    /// @return the results of the look-ups
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
