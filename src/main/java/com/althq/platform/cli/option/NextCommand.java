package com.althq.platform.cli.option;

import com.althq.platform.usecase.ShellWord;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Completes a follow-up command with the location options (environment, backend, …) of the present one, so that it
/// can be pasted as it is.
///
/// @param current the present command, parsed
public record NextCommand(CommandSpec current) implements UnaryOperator<String> {

    private static final Set<String> LOCATION_OPTIONS = Set.of(
            "--environment",
            "--region",
            "--account-id",
            "--config",
            "--backend",
            "--secrets-provider",
            "--pulumi-home");

    /// Commands that take `--image-tag`.
    private static final Set<String> COMMANDS_WITH_IMAGE = Set.of("preview", "apply", "adopt");

    /// @param words the command and its arguments, such as `repair orders`
    /// @return all of it, to be typed as it is
    @Override
    public String apply(String words) {
        var name = words.split(" ", 2)[0];
        var options = current.commandLine().getParseResult().matchedOptions().stream()
                .filter(it -> LOCATION_OPTIONS.contains(it.longestName())
                        || (it.longestName().equals(ImageTagOption.NAME) && COMMANDS_WITH_IMAGE.contains(name)))
                .map(NextCommand::text)
                .collect(Collectors.joining());
        return "platform " + words + options;
    }

    private static String text(OptionSpec option) {
        return option.originalStringValues().stream()
                .map(it -> " " + option.longestName() + " " + ShellWord.quoted(it))
                .collect(Collectors.joining());
    }
}
