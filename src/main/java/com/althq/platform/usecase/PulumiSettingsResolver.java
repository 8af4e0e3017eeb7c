package com.althq.platform.usecase;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.EnvironmentConfiguration;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;

/// Finds the settings of the live engine for an environment: backend, CLI, plugins.
@FunctionalInterface
public interface PulumiSettingsResolver {

    /// @param configured the configuration of the environment
    /// @param target     the target of the specification
    /// @throws EnvironmentFailureException if no backend is configured or there is no `pulumi`
    PulumiSettings of(EnvironmentConfiguration configured, DeploymentTarget target);
}
