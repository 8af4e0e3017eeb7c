package com.althq.platform.engine.pulumi.doctor;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.CloudflareProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A provider plugin of the version that this program uses.
///
/// @param name its name in Pulumi's registry
record ProviderPlugin(String name, String version) {

    private static final String ATTACHED = "PULUMI_DEBUG_PROVIDERS";

    static final ProviderPlugin AWS = new ProviderPlugin("aws", AwsProvider.VERSION);

    static final List<ProviderPlugin> ALL = List.of(AWS, new ProviderPlugin("cloudflare", CloudflareProvider.VERSION));

    String subject() {
        return "provider " + name;
    }

    CheckResult check(Path home, Map<String, String> environment) {
        if (isAttached(environment)) {
            return CheckResult.fine(subject(), "whatever listens where " + ATTACHED + " says");
        }
        var file = file(home);
        return Files.isExecutable(file)
                ? CheckResult.fine(subject(), version + " (" + file + ")")
                : CheckResult.wrong(
                        subject(),
                        version + " is not in " + home.resolve("plugins") + ": `platform doctor --install` gets it");
    }

    /// Downloads the plugin.
    ///
    /// @return the failure, if any
    Optional<EnvironmentFailureException> install(PulumiSettings settings) {
        try (var session = new StackSession(settings, "doctor", new Cancellation())) {
            var result = session.runShortCommand("plugin", "install", "resource", name, version, "--exact");
            if (result.ok()) {
                return Optional.empty();
            }
            return Optional.of(session.diagnosis()
                    .of(
                            "getting the provider " + name + " " + version,
                            result,
                            Optional.empty(),
                            Optional.empty(),
                            "It is still missing."));
        }
    }

    private boolean isAttached(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault(ATTACHED, "").split(","))
                .anyMatch(it -> it.startsWith(name + ":"));
    }

    private Path file(Path home) {
        return home.resolve("plugins/resource-%s-v%s/pulumi-resource-%s".formatted(name, version, name));
    }
}
