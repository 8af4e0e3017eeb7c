package com.althq.platform.engine.pulumi.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Computes the environment variables of a `pulumi` command: those of this process, without secrets of the
/// service and without variables that change the command's behaviour.
public final class CommandEnvironment {

    private static final String PREFIX = "PULUMI_";
    private static final String PASSPHRASE = "PULUMI_CONFIG_PASSPHRASE";
    private static final String PASSPHRASE_FILE = "PULUMI_CONFIG_PASSPHRASE_FILE";
    private static final String DEBUG_PROVIDERS = "PULUMI_DEBUG_PROVIDERS";

    /// Nothing is read from outside the plugin folder, nothing is downloaded, no update is looked for.
    private static final Map<String, String> FIXED = Map.of(
            "PULUMI_SKIP_UPDATE_CHECK", "1",
            "PULUMI_DEBUG_COMMANDS", "1",
            "PULUMI_IGNORE_AMBIENT_PLUGINS", "1",
            "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "1",
            "PULUMI_FALLBACK_TO_STATE_SECRETS_MANAGER", "1");

    /// Commands that only read. They would otherwise write layout metadata to an unused backend; told to use
    /// the old layout they write nothing, and use the backend's own layout where it has one.
    private static final List<String> READ_ONLY_COMMANDS =
            List.of("preview", "stack export", "stack ls", "stack output");

    private static final Map<String, String> NO_LAYOUT_MIGRATION =
            Map.of("PULUMI_DIY_BACKEND_LEGACY_LAYOUT", "1", "PULUMI_DIY_BACKEND_IGNORE_DEPRECATION_ERROR", "1");

    private CommandEnvironment() {}

    /// @param arguments the arguments of the command
    public static Map<String, String> of(PulumiSettings settings, List<String> arguments) {
        var environment = new HashMap<>(settings.environment());
        environment.keySet().removeAll(settings.withheld());
        environment
                .keySet()
                .removeIf(it -> it.startsWith(PREFIX)
                        && !it.equals(PASSPHRASE)
                        && !it.equals(PASSPHRASE_FILE)
                        && !it.equals(DEBUG_PROVIDERS));
        if (!environment.containsKey(PASSPHRASE_FILE)) {
            environment.putIfAbsent(PASSPHRASE, "");
        }
        environment.putAll(FIXED);
        var words = String.join(" ", arguments) + " ";
        if (READ_ONLY_COMMANDS.stream().anyMatch(it -> words.startsWith(it + " "))) {
            environment.putAll(NO_LAYOUT_MIGRATION);
        }
        environment.put("PULUMI_BACKEND_URL", settings.backend());
        environment.put("PULUMI_HOME", settings.home().toString());
        return environment;
    }
}
