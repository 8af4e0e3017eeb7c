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

/// The options of commands that need no specification: which environment they are about, and where its state is.
public final class EnvironmentOptions {

    /// Who answers; there is only one who can.
    enum LiveEngine {
        PULUMI
    }

    @Option(names = "--engine", hidden = true, paramLabel = "pulumi", description = "Who answers: pulumi.")
    Optional<LiveEngine> engine;

    @Mixin
    TargetOptions targetOptions;

    @Mixin
    LiveEngineOptions live;

    /// @param target where the specifications of this environment go
    public record SelectedEnvironment(DeploymentTarget target, PulumiSettings settings) {}

    /// Runs it with what the options and the configuration say.
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
