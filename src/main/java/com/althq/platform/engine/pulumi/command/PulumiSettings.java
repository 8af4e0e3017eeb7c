package com.althq.platform.engine.pulumi.command;

import com.althq.platform.spec.model.DeclaredSecrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the live engine runs Pulumi: CLI, backend, secrets provider, plugins and environment.
///
/// @param cli             the `pulumi` executable
/// @param backend         the URL of the backend: `file://…`, `s3://…`
/// @param secretsProvider encrypts the secrets of a new stack: `awskms://…`, or `passphrase`
/// @param home            the folder of the provider plugins, `PULUMI_HOME`
/// @param environment     the variables of this process: credentials, proxies, endpoints, and the values of
///     listed secrets
/// @param withheld        the names of variables that the CLI and the providers do not get
public record PulumiSettings(
        Path cli,
        String backend,
        Optional<String> secretsProvider,
        Path home,
        Map<String, String> environment,
        Set<String> withheld) {

    /// Variables that the CLI and the providers need. Those of other clouds are for backends and keys there.
    private static final Pattern NEVER_WITHHELD = Pattern.compile("(AWS|AZURE|GOOGLE|PULUMI|SSL|VAULT|XDG)_.*"
            + "|HOME|LANG|LC_.*|LOGNAME|PATH|SHELL|TMPDIR|TZ|USER|(?i:(all|http|https|no)_proxy)");

    public PulumiSettings {
        environment = Map.copyOf(environment);
        withheld = Set.copyOf(withheld);
    }

    /// The command and the providers get every variable.
    public PulumiSettings(
            Path cli, String backend, Optional<String> secretsProvider, Path home, Map<String, String> environment) {
        this(cli, backend, secretsProvider, home, environment, Set.of());
    }

    /// The settings for a process, with the `pulumi` that is found for it.
    ///
    /// @param home    the folder of the provider plugins; empty for the one in the user's cache
    /// @param process the environment variables
    /// @throws EnvironmentFailureException if there is no fitting `pulumi`
    public static PulumiSettings find(
            String backend, Optional<String> secretsProvider, Optional<Path> home, Map<String, String> process) {
        return new PulumiSettings(
                PulumiCliLocator.find(process),
                absoluteBackend(backend, process),
                secretsProvider,
                pluginHome(home, process),
                process);
    }

    /// The folder of the provider plugins, absolute.
    ///
    /// @param home empty for the one in the user's cache
    public static Path pluginHome(Optional<Path> home, Map<String, String> process) {
        return home.orElseGet(() -> PulumiCliLocator.cache(process).resolve("pulumi-home"))
                .toAbsolutePath();
    }

    /// The same without the values of listed secrets in the environment of the CLI: providers get the ones that
    /// they need as resource inputs.
    public PulumiSettings withholdingValuesOf(DeclaredSecrets secrets) {
        return switch (secrets) {
            case DeclaredSecrets.Named(var names) ->
                new PulumiSettings(
                        cli,
                        backend,
                        secretsProvider,
                        home,
                        environment,
                        names.stream()
                                .filter(it -> !NEVER_WITHHELD.matcher(it).matches())
                                .collect(Collectors.toSet()));
            case DeclaredSecrets.Encrypted _ -> this;
        };
    }

    /// The URL of a backend with relative paths and `~` resolved against the folder of this process:
    /// `file://./states`, `file://~`.
    public static String absoluteBackend(String backend, Map<String, String> environment) {
        return FileBackend.absolute(backend, environment);
    }

    /// The same with another backend.
    public PulumiSettings withBackend(String otherBackend, String otherSecretsProvider) {
        return new PulumiSettings(cli, otherBackend, Optional.of(otherSecretsProvider), home, environment, withheld);
    }
}
