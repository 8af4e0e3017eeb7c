package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.capability.PlatformProgram;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.config.Target;
import com.althq.platform.engine.pulumi.host.EngineMonitor;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.lookup.LiveSurroundings;
import com.althq.platform.engine.pulumi.lookup.SharedLookups;
import com.althq.platform.engine.pulumi.stack.StackRun;
import com.althq.platform.engine.pulumi.state.Deployment;
import com.althq.platform.spec.PlatformSpec;
import java.util.function.Consumer;
import pulumirpc.Language.RunRequest;

/// The program of a specification, told what the account answers.
///
/// @param run   whose environment has the values of secrets
/// @param state of the stack
/// @param first what else is asked of the account, before anything is declared
public record LiveProgram(
        StackRun run, Deployment state, Target target, PlatformSpec spec, Consumer<SharedLookups> first) {

    /// @return what was looked up
    public SharedInfrastructure run(RunRequest request, EngineMonitor monitor) {
        var lookups = new SharedLookups(target, spec.name(), state, monitor);
        var surroundings = new LiveSurroundings(
                target,
                spec.secrets(),
                lookups,
                run.settings().environment(),
                run.leaks(),
                () -> first.accept(lookups));
        LanguageHost.run(request, monitor, new PlatformProgram(spec, target, surroundings));
        return surroundings.answers();
    }
}
