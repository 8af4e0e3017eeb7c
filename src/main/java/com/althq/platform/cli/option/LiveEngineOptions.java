package com.althq.platform.cli.option;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.EnvironmentConfiguration;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.doctor.Doctor;
import com.althq.platform.usecase.PulumiSettingsResolver;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Options for Pulumi: backend, secrets provider and plugin folder. They take precedence over the configuration.
public final class LiveEngineOptions implements PulumiSettingsResolver {

    private static final String BACKEND = "PULUMI_BACKEND_URL";

    @Option(
            names = "--backend",
            paramLabel = "URL",
            description = "Where the state is: s3://…, file://… (default: the configuration's, else"
                    + " PULUMI_BACKEND_URL).")
    Optional<String> backend;

    @Option(
            names = "--secrets-provider",
            paramLabel = "URL",
            description = "What the secrets of a new stack are encrypted with: awskms://…, passphrase (default: the"
                    + " configuration's, else the passphrase in PULUMI_CONFIG_PASSPHRASE).")
    Optional<String> secretsProvider;

    @Option(
            names = "--pulumi-home",
            paramLabel = "DIR",
            description = "Where the provider plugins are (default: platform-action/pulumi-home in the user's cache).")
    Optional<Path> home;

    /// The environment variables of this process.
    public Map<String, String> process = System.getenv();

    /// @param configured the configuration of the selected environment
    /// @param target     the deployment target
    /// @throws EnvironmentFailureException if nobody says where the state is, or there is no pulumi
    @Override
    public PulumiSettings of(EnvironmentConfiguration configured, DeploymentTarget target) {
        var state = backend(configured)
                .orElseThrow(() -> new EnvironmentFailureException(
                        EnvironmentFailureException.Kind.COULD_NOT_TELL,
                        "nobody says where the state of %s is: give --backend, or write `backend:` for it in the"
                                        .formatted(target.environment())
                                + " configuration. Nothing was changed."));
        return PulumiSettings.find(state, secretsProvider.or(configured::secretsProvider), home, process);
    }

    /// The settings that `doctor` checks; unlike [#of] it does not fail where some are missing.
    public Doctor.LiveSetup doctorSettings(EnvironmentConfiguration configured, DeploymentTarget target) {
        return new Doctor.LiveSetup(
                target.environment(),
                target.region(),
                backend(configured).map(it -> PulumiSettings.absoluteBackend(it, process)),
                secretsProvider.or(configured::secretsProvider),
                target.account(),
                PulumiSettings.pluginHome(home, process),
                process);
    }

    private Optional<String> backend(EnvironmentConfiguration configured) {
        return backend.or(configured::backend)
                .or(() -> Optional.ofNullable(process.get(BACKEND)).filter(it -> !it.isEmpty()));
    }
}
