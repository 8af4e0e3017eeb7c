package com.althq.platform.cli.option;

import com.althq.platform.cli.input.ConfigurationFileReader;
import com.althq.platform.cli.input.SpecFileSearch;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.config.ConfigurationReadResult;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.usecase.Outcome;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Options of commands that need no specification: they select an environment and its backend.
public final class EnvironmentOptions {

    /// The engine; there is only one with access to the account.
    enum LiveEngine {
        PULUMI
    }

    @Option(names = "--engine", hidden = true, paramLabel = "pulumi", description = "Who answers: pulumi.")
    Optional<LiveEngine> engine;

    @Mixin
    TargetOptions targetOptions;

    @Mixin
    LiveEngineOptions live;

    /// @param target the deployment target of the environment
    public record SelectedEnvironment(DeploymentTarget target, PulumiSettings settings) {}

    /// Runs a task for the selected environment.
    ///
    /// @return its exit code, or the one for a configuration that has errors
    public int run(Screen screen, ToIntFunction<SelectedEnvironment> task) {
        var overrides = targetOptions.overrides();
        var input = ConfigurationFileReader.of(
                targetOptions.configuration, SpecFileSearch.FILE_NAME, overrides.environment());
        return switch (input.configured()) {
            case ConfigurationReadResult.Unusable it -> {
                screen.print(TerminalRenderer.findings(input.path(), it.findings(), Screen.colour()));
                yield Outcome.INVALID.code();
            }
            case ConfigurationReadResult.Usable it -> {
                var target = it.configuration().target(overrides, Optional.empty());
                var environment = it.configuration().environment(target.environment());
                yield task.applyAsInt(new SelectedEnvironment(target, live.of(environment, target)));
            }
        };
    }
}
