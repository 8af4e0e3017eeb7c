package com.althq.platform.engine.pulumi.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The variables that the command is started with: the user's own, except where they would make it behave in
/// another way, or are secrets of a service.
public final class CommandEnvironment {

    private static final String PREFIX = "PULUMI_";
    private static final String PASSPHRASE = "PULUMI_CONFIG_PASSPHRASE";
    private static final String PASSPHRASE_FILE = "PULUMI_CONFIG_PASSPHRASE_FILE";
    private static final String DEBUG_PROVIDERS = "PULUMI_DEBUG_PROVIDERS";

    /// Nothing is loaded from anywhere but the plugin folder, nothing is downloaded, nobody is asked for news.
    private static final Map<String, String> FIXED = Map.of(
            "PULUMI_SKIP_UPDATE_CHECK", "1",
            "PULUMI_DEBUG_COMMANDS", "1",
            "PULUMI_IGNORE_AMBIENT_PLUGINS", "1",
            "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "1",
            "PULUMI_FALLBACK_TO_STATE_SECRETS_MANAGER", "1");

    /// Commands that only look. Otherwise they write the layout into a backend that nobody has used yet; asked for
    /// the old layout they write nothing, and where a backend says which it has they take that one.
    private static final List<String> READ_ONLY_COMMANDS =
            List.of("preview", "stack export", "stack ls", "stack output");

    private static final Map<String, String> NO_LAYOUT_MIGRATION =
            Map.of("PULUMI_DIY_BACKEND_LEGACY_LAYOUT", "1", "PULUMI_DIY_BACKEND_IGNORE_DEPRECATION_ERROR", "1");

    private CommandEnvironment() {}

    /// @param arguments of the command
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
