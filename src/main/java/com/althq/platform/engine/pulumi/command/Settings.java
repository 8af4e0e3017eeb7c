package com.althq.platform.engine.pulumi.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the engine is started with.
///
/// @param cli             the `pulumi` command
/// @param backend         where the states are: `file://…`, `s3://…`
/// @param secretsProvider what a new stack's secrets are encrypted with: `awskms://…`, or `passphrase`
/// @param home            where the provider plugins are, `PULUMI_HOME`
/// @param environment     variables that reach the command and the providers: credentials, proxies, endpoints
public record Settings(
        Path cli, String backend, Optional<String> secretsProvider, Path home, Map<String, String> environment) {

    public Settings {
        environment = Map.copyOf(environment);
    }

    /// A backend as it is meant in the folder that this process runs in: `file://./states`, `file://~`.
    public static String place(String backend, Map<String, String> environment) {
        return FileBackend.absolute(backend, environment);
    }

    /// The same with states elsewhere.
    public Settings at(String otherBackend, String otherSecretsProvider) {
        return new Settings(cli, otherBackend, Optional.of(otherSecretsProvider), home, environment);
    }
}
