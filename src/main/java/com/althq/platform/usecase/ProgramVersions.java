package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.command.PulumiCliLocator;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
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

/// The versions of this program and of the tools that it uses.
public final class ProgramVersions {

    private static final String RESOURCE = "/version.properties";

    private ProgramVersions() {}

    /// All versions that a review records.
    public static Review.Versions reviewed(PulumiSettings settings) {
        return new Review.Versions(
                program(),
                Optional.of(PulumiCliLocator.version(settings).toString()),
                new TreeMap<>(Map.of("aws", AwsProvider.VERSION, "cloudflare", CloudflareProvider.VERSION)));
    }

    /// The version of this program.
    public static String program() {
        return property("version");
    }

    /// The version of the Pulumi SDK in this program.
    public static String sdk() {
        return property("pulumi");
    }

    private static String property(String name) {
        var properties = new Properties();
        try (InputStream in = Objects.requireNonNull(ProgramVersions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(properties.getProperty(name), name);
    }
}
