package com.althq.platform.engine.pulumi;

import com.althq.platform.JavaProgram;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.CloudflareProvider;
import com.althq.platform.standin.StandInProcess;
import java.io.IOException;
import java.nio.file.Path;

/// The stand-in provider as the plugins that `platform doctor --install` gets: programs in a plugin home, each a
/// process of its own.
public final class PluginFolder {

    private PluginFolder() {}

    /// @param home  the plugin home
    /// @param world the file of the account that they act on
    public static void fill(Path home, Path world) throws IOException {
        plugin(home, "aws", AwsProvider.VERSION, world);
        plugin(home, "cloudflare", CloudflareProvider.VERSION, world);
    }

    private static void plugin(Path home, String name, String version, Path world) throws IOException {
        ShellScript.write(
                home.resolve("plugins/resource-%s-v%s/pulumi-resource-%s".formatted(name, version, name)),
                "exec %s '%s' \"$@\"".formatted(JavaProgram.line(StandInProcess.class), world));
    }
}
