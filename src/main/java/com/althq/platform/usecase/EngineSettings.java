package com.althq.platform.usecase;

import com.althq.platform.config.Environment;
import com.althq.platform.config.Target;
import com.althq.platform.engine.pulumi.command.Settings;

/// What the live engine is started with for one environment: the place of the state, the command, the plugins.
@FunctionalInterface
public interface EngineSettings {

    /// @param configured what is configured for the environment
    /// @param target     where the specification goes
    /// @throws com.althq.platform.engine.pulumi.command.TroubleException if nobody says where the state is, or there is
    ///     no `pulumi`
    Settings of(Environment configured, Target target);
}
