package com.althq.platform.cli.command;

import com.althq.platform.cli.output.VersionText;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/// `platform`: the root command, and the list of its subcommands.
@TopCommand
@Command(
        name = "platform",
        description =
                "Infrastructure from one platform.yaml: check it, see what it would change, apply what was reviewed.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
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
public final class PlatformCommand {

    private static final List<Map.Entry<String, Class<?>>> COMMANDS = List.of(
            Map.entry("validate", ValidateCommand.class),
            Map.entry("preview", PreviewCommand.class),
            Map.entry("apply", ApplyCommand.class),
            Map.entry("drift", DriftCommand.class),
            Map.entry("destroy", DestroyCommand.class),
            Map.entry("unlock", UnlockCommand.class),
            Map.entry("repair", RepairCommand.class),
            Map.entry("outputs", OutputsCommand.class),
            Map.entry("list", ListCommand.class),
            Map.entry("adopt", AdoptCommand.class),
            Map.entry("action", ActionCommand.class),
            Map.entry("schema", SchemaCommand.class),
            Map.entry("init", InitCommand.class),
            Map.entry("doctor", DoctorCommand.class));

    /// The subcommands to register: the one that the arguments begin with, else all. picocli reads the options of
    /// each by reflection, which for all of them takes a good part of the start-up time.
    public static List<Map.Entry<String, Class<?>>> commands(String... arguments) {
        var named = COMMANDS.stream()
                .filter(it -> arguments.length > 0 && it.getKey().equals(arguments[0]))
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }
}
