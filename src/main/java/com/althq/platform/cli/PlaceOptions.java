package com.althq.platform.cli;

import com.althq.platform.config.Configured;
import com.althq.platform.config.Target;
import com.althq.platform.engine.pulumi.command.Settings;
import com.althq.platform.report.TerminalReport;
import com.althq.platform.usecase.Outcome;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of commands that need no specification: which environment they are about, and where its state is.
final class PlaceOptions {

    /// Who answers; there is only one who can.
    enum LiveEngine {
        PULUMI
    }

    @Option(names = "--engine", hidden = true, paramLabel = "pulumi", description = "Who answers: pulumi.")
    Optional<LiveEngine> engine;

    @Mixin
    TargetOptions options;

    @Mixin
    LiveOptions live;

    /// @param target where the specifications of this environment go
    record Place(Target target, Settings settings) {}

    /// Runs it with what the options and the configuration say.
    ///
    /// @return its exit code, or the one for a configuration that has errors
    int here(Screen screen, ToIntFunction<Place> task) {
        var asked = options.asked();
        var input = ConfigurationInput.of(options.configuration, SpecSearch.FILE_NAME, asked.environment());
        return switch (input.configured()) {
            case Configured.Unusable it -> {
                screen.print(TerminalReport.findings(input.path(), it.findings(), Screen.colour()));
                yield Outcome.INVALID.code();
            }
            case Configured.Usable it -> {
                var target = it.configuration().target(asked, Optional.empty());
                var environment = it.configuration().environment(target.environment());
                yield task.applyAsInt(new Place(target, live.of(environment, target)));
            }
        };
    }
}
