package com.althq.platform.cli.output;

import com.althq.platform.engine.pulumi.command.CliVersion;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.CloudflareProvider;
import com.althq.platform.usecase.ProgramVersions;
import picocli.CommandLine.IVersionProvider;

/// The output of `--version`: this program, the Pulumi versions and the provider versions.
public final class VersionText implements IVersionProvider {

    /// The version of this program and of its runtime, one line.
    public static String runtime() {
        var image = System.getProperty("org.graalvm.nativeimage.imagecode") != null;
        return "platform %s, %s"
                .formatted(
                        ProgramVersions.program(),
                        image ? "a native image" : "Java " + System.getProperty("java.version"));
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "platform " + ProgramVersions.program(),
            "Pulumi SDK " + ProgramVersions.sdk(),
            "Pulumi CLI " + CliVersion.tested(),
            "provider aws " + AwsProvider.VERSION,
            "provider cloudflare " + CloudflareProvider.VERSION
        };
    }
}
