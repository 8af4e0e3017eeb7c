package com.althq.platform.engine.pulumi;

import java.util.HashMap;
import java.util.Map;

/// The variables that the command is started with: the user's own, except where they would make it behave in
/// another way.
final class CommandEnvironment {

    private static final String PREFIX = "PULUMI_";
    private static final String PASSPHRASE = "PULUMI_CONFIG_PASSPHRASE";
    private static final String PASSPHRASE_FILE = "PULUMI_CONFIG_PASSPHRASE_FILE";
    private static final String DEBUG_PROVIDERS = "PULUMI_DEBUG_PROVIDERS";

    /// Nothing is loaded from anywhere but the plugin folder, nothing is downloaded, nobody is asked for news.
    private static final Map<String, String> ALWAYS = Map.of(
            "PULUMI_SKIP_UPDATE_CHECK", "1",
            "PULUMI_DEBUG_COMMANDS", "1",
            "PULUMI_IGNORE_AMBIENT_PLUGINS", "1",
            "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "1",
            "PULUMI_FALLBACK_TO_STATE_SECRETS_MANAGER", "1");

    /// Whoever opens an empty backend marks it as one of the present layout, unless asked for the former one, which
    /// has no mark. Where there is a mark already, or a stack, neither of the two means anything.
    private static final Map<String, String> WITHOUT_A_MARK = Map.of(
            "PULUMI_DIY_BACKEND_LEGACY_LAYOUT", "1",
            "PULUMI_DIY_BACKEND_IGNORE_DEPRECATION_ERROR", "1");

    private CommandEnvironment() {}

    /// For a command that only reads.
    static Map<String, String> ofReader(Settings settings) {
        var environment = new HashMap<>(of(settings));
        environment.putAll(WITHOUT_A_MARK);
        return environment;
    }

    static Map<String, String> of(Settings settings) {
        var environment = new HashMap<>(settings.environment());
        environment
                .keySet()
                .removeIf(it -> it.startsWith(PREFIX)
                        && !it.equals(PASSPHRASE)
                        && !it.equals(PASSPHRASE_FILE)
                        && !it.equals(DEBUG_PROVIDERS));
        if (!environment.containsKey(PASSPHRASE_FILE)) {
            environment.putIfAbsent(PASSPHRASE, "");
        }
        environment.putAll(ALWAYS);
        environment.put("PULUMI_BACKEND_URL", settings.backend());
        environment.put("PULUMI_HOME", settings.home().toString());
        return environment;
    }
}
