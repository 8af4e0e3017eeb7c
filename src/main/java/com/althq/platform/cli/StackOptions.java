package com.althq.platform.cli;

import com.althq.platform.config.Target;
import com.althq.platform.engine.pulumi.command.Settings;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What commands about one stack are given.
final class StackOptions {

    @Parameters(paramLabel = "SERVICE", description = "The name of the service.")
    String service;

    @Mixin
    PlaceOptions place;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /// @param target where its specification goes
    record Named(String service, Target target, Settings settings) {

        String stack() {
            return target.stack(service);
        }
    }

    /// Runs it with the stack that is meant; see [PlaceOptions#here].
    ///
    /// @throws ParameterException if no service can have that name
    int named(Screen screen, ToIntFunction<Named> task) {
        if (!Starter.isName(service)) {
            throw new ParameterException(spec.commandLine(), "SERVICE: " + Starter.NAME_RULE);
        }
        return place.here(screen, it -> task.applyAsInt(new Named(service, it.target(), it.settings())));
    }
}
