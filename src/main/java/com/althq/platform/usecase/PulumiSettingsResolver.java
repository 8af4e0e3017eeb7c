package com.althq.platform.usecase;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.EnvironmentConfiguration;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;

/// What the live engine is started with for one environment: the place of the state, the command, the plugins.
@FunctionalInterface
public interface PulumiSettingsResolver {

    /// @param configured what is configured for the environment
    /// @param target     where the specification goes
    /// @throws EnvironmentFailureException if nobody says where the state is, or there is no `pulumi`
    PulumiSettings of(EnvironmentConfiguration configured, DeploymentTarget target);
}
