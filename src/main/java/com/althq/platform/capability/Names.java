package com.althq.platform.capability;

import java.util.Locale;

/// How the author's names look in logical names, stack outputs and environment variables.
final class Names {

    private Names() {}

    /// `my-bucket` as `my_bucket`.
    static String snake(String name) {
        return name.replace('-', '_');
    }

    /// A name that AgentCore takes: letters, digits and underscores, up to 48.
    static String agentcore(String name) {
        var clean = snake(name);
        return clean.substring(0, Math.min(clean.length(), 48));
    }

    /// `my-bucket` as `MY_BUCKET`.
    static String shout(String name) {
        return snake(name).toUpperCase(Locale.ROOT);
    }
}
