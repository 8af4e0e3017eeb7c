package com.althq.platform.cli.option;

import com.althq.platform.cli.input.StarterSpec;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Arguments of commands about one stack: the service, and the options that select its environment.
public final class StackOptions {

    @Parameters(paramLabel = "SERVICE", description = "The name of the service.")
    String service;

    @Mixin
    EnvironmentOptions environment;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /// @param target the deployment target of the environment
    public record SelectedStack(String service, DeploymentTarget target, PulumiSettings settings) {

        public String stack() {
            return target.stack(service);
        }
    }

    /// Runs a task for the selected stack; see [EnvironmentOptions#run].
    ///
    /// @throws ParameterException if no service can have that name
    public int run(Screen screen, ToIntFunction<SelectedStack> task) {
        if (!StarterSpec.isName(service)) {
            throw new ParameterException(spec.commandLine(), "SERVICE: " + StarterSpec.NAME_RULE);
        }
        return environment.run(screen, it -> task.applyAsInt(new SelectedStack(service, it.target(), it.settings())));
    }
}
