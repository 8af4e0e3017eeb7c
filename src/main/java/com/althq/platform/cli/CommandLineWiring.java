package com.althq.platform.cli;

import io.quarkus.picocli.runtime.PicocliCommandLineFactory;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import picocli.CommandLine;

/// Makes the command line: how options are read, and what becomes of a failure.
@ApplicationScoped
class CommandLineWiring {

    @Produces
    CommandLine commandLine(PicocliCommandLineFactory factory, @CommandLineArguments String[] arguments) {
        var line = factory.create();
        PlatformCommand.commands(arguments).forEach(it -> line.addSubcommand(it.getKey(), it.getValue()));
        return line.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(new FailureMapper());
    }
}
