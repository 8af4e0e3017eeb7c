package com.althq.platform.engine.pulumi.command;

import com.althq.platform.spec.model.DeclaredSecrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the engine is started with.
///
/// @param cli             the `pulumi` command
/// @param backend         where the states are: `file://…`, `s3://…`
/// @param secretsProvider what a new stack's secrets are encrypted with: `awskms://…`, or `passphrase`
/// @param home            where the provider plugins are, `PULUMI_HOME`
/// @param environment variables of this process: credentials, proxies, endpoints, and the values of listed secrets
/// @param withheld            those that the command and the providers do not get
public record PulumiSettings(
        Path cli,
        String backend,
        Optional<String> secretsProvider,
        Path home,
        Map<String, String> environment,
        Set<String> withheld) {

    /// What the command and the providers act with, whatever else it is. Of AWS there are credentials; of the others
    /// they are for backends and keys elsewhere.
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

    /// The same without the values of listed secrets in what the command gets: it and the providers are told those
    /// that they need as inputs of resources.
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

    /// A backend as it is meant in the folder that this process runs in: `file://./states`, `file://~`.
    public static String absoluteBackend(String backend, Map<String, String> environment) {
        return FileBackend.absolute(backend, environment);
    }

    /// The same with states elsewhere.
    public PulumiSettings withBackend(String otherBackend, String otherSecretsProvider) {
        return new PulumiSettings(cli, otherBackend, Optional.of(otherSecretsProvider), home, environment, withheld);
    }
}
