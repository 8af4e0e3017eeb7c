package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.command.CliVersion;
import com.althq.platform.engine.pulumi.command.PulumiCli;
import com.althq.platform.engine.pulumi.command.Settings;
import com.althq.platform.plan.review.Review;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.CloudflareProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints: this program and the provider it writes for.
final class Versions implements IVersionProvider {

    private static final String RESOURCE = "/version.properties";

    /// Of everything that has a part in a review.
    static Review.Versions reviewed(Settings settings) {
        return new Review.Versions(
                properties().getProperty("version"),
                Optional.of(PulumiCli.version(settings).toString()),
                new TreeMap<>(Map.of("aws", AwsProvider.VERSION, "cloudflare", CloudflareProvider.VERSION)));
    }

    /// This program and what it runs on.
    static String runtime() {
        var image = System.getProperty("org.graalvm.nativeimage.imagecode") != null;
        return "platform %s, %s"
                .formatted(
                        properties().getProperty("version"),
                        image ? "a native image" : "Java " + System.getProperty("java.version"));
    }

    private static Properties properties() {
        var properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Override
    public String[] getVersion() {
        var properties = properties();
        return new String[] {
            "platform " + properties.getProperty("version"),
            "Pulumi SDK " + properties.getProperty("pulumi"),
            "Pulumi CLI " + CliVersion.tested(),
            "provider aws " + AwsProvider.VERSION,
            "provider cloudflare " + CloudflareProvider.VERSION
        };
    }
}
