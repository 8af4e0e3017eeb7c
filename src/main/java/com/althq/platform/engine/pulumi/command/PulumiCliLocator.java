package com.althq.platform.engine.pulumi.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds a `pulumi` CLI of the tested version.
public final class PulumiCliLocator {

    private static final long SECONDS = 10;
    private static final String NAME = "pulumi";

    private PulumiCliLocator() {}

    /// The first one that fits: on the `PATH`, else the one that `tools/pulumi-cli` has built.
    ///
    /// @param environment the variables of this process
    /// @throws EnvironmentFailureException if none fits; names those that do not, and how to get one
    public static Path find(Map<String, String> environment) {
        var refused = new ArrayList<String>();
        for (var it : onPath(environment).toList()) {
            if (Files.isExecutable(it)) {
                var printed = version(it);
                if (CliVersion.parse(printed).filter(CliVersion::fits).isPresent()) {
                    return it;
                }
                refused.add("%s is %s".formatted(it, shown(printed)));
            }
        }
        var tested = CliVersion.tested();
        var built = built(environment);
        if (Files.isExecutable(built)) {
            // Only our own build puts anything there: asking it too would take a fifth of a second.
            return built;
        }
        throw EnvironmentFailureException.couldNotTell(
                "no fitting pulumi was found%s: put one of version %d.%d on PATH, or let tools/pulumi-cli build it."
                                .formatted(
                                        refused.isEmpty() ? "" : " (" + String.join("; ", refused) + ")",
                                        tested.major(),
                                        tested.minor())
                        + " Nothing was changed.");
    }

    private static Stream<Path> onPath(Map<String, String> environment) {
        var path = Optional.ofNullable(environment.get("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(it -> !it.isEmpty())
                .map(it -> Path.of(it, NAME));
    }

    /// The file that `tools/pulumi-cli` builds, which is of the tested version.
    private static Path built(Map<String, String> environment) {
        return cache(environment)
                .resolve(NAME)
                .resolve(CliVersion.tested().toString())
                .resolve(NAME);
    }

    /// The version of a CLI that was found.
    public static CliVersion version(PulumiSettings settings) {
        if (settings.cli().equals(built(settings.environment()))) {
            return CliVersion.tested();
        }
        return CliVersion.parse(version(settings.cli())).orElse(CliVersion.tested());
    }

    /// This program's folder in the user's cache.
    public static Path cache(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .filter(it -> !it.isEmpty())
                .map(Path::of)
                .orElseGet(() -> Path.of(environment.getOrDefault("HOME", "."), ".cache"))
                .resolve("platform-action");
    }

    private static String version(Path cli) {
        try {
            return PulumiCommand.version(cli, SECONDS);
        } catch (IOException e) {
            return "not a program that runs here";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "not known";
        }
    }

    private static String shown(String printed) {
        var line = printed.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "");
        return line.isEmpty() ? "of no version that it prints" : line.substring(0, Math.min(80, line.length()));
    }
}
