package com.althq.platform.cli;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;

/// The command line, `platform`.
@TopCommand
@Command(
        name = "platform",
        description =
                "Infrastructure from one platform.yaml: check it, see what it would change, apply what was reviewed.",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ValidateCommand.class,
            PreviewCommand.class,
            ApplyCommand.class,
            DriftCommand.class,
            DestroyCommand.class,
            UnlockCommand.class,
            RepairCommand.class,
            OutputsCommand.class,
            ListCommand.class,
            AdoptCommand.class,
            ActionCommand.class,
            SchemaCommand.class,
            InitCommand.class,
            DoctorCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; warnings alone are 0",
            "1:at least one error in a specification",
            "2:wrong usage; a file that is missing or unreadable",
            "3:the provider refuses what a specification asks for",
            "4:refused: not what was reviewed, not acknowledged, not approved; nothing was changed",
            "5:somebody else is changing the stack",
            "6:drift: the account is not as the state says",
            "7:something was begun and not finished, cancelled included",
            "8:could not start or could not tell; nothing was touched beyond what it says",
            "70:a bug of ours, with a stack trace"
        })
final class PlatformCommand {}
