package com.althq.platform.cli;

import com.althq.platform.cli.command.PlatformCommand;
import com.althq.platform.cli.output.VersionText;
import io.quarkus.picocli.runtime.PicocliCommandLineFactory;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import picocli.CommandLine;

/// Configures the command line of picocli: parsing, help texts and error handling.
@ApplicationScoped
class CommandLineProducer {

    @Produces
    CommandLine commandLine(PicocliCommandLineFactory factory, @CommandLineArguments String[] arguments) {
        return configure(factory.create(), arguments);
    }

    /// @param arguments the arguments that will be parsed
    static CommandLine configure(CommandLine line, String... arguments) {
        PlatformCommand.commands(arguments).forEach(it -> line.addSubcommand(it.getKey(), it.getValue()));
        line.getSubcommands().values().forEach(CommandLineProducer::configureHelp);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrorHandler())
                .setExecutionExceptionHandler(new FailureHandler());
    }

    /// Puts an empty line before the options in the help text, and gives each command the version of `platform`.
    private static void configureHelp(CommandLine command) {
        var spec = command.getCommandSpec().versionProvider(new VersionText());
        if (spec.positionalParameters().isEmpty()) {
            spec.usageMessage().optionListHeading("%n");
        } else {
            spec.usageMessage().parameterListHeading("%n");
        }
    }
}
