package com.althq.platform.cli;

import com.althq.platform.resource.provider.AwsProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints: this program and the provider it writes for.
final class Versions implements IVersionProvider {

    private static final String RESOURCE = "/version.properties";

    @Override
    public String[] getVersion() {
        var properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String[] {
            "platform " + properties.getProperty("version"),
            "Pulumi SDK " + properties.getProperty("pulumi"),
            "provider aws " + AwsProvider.VERSION
        };
    }
}
