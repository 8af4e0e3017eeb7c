package com.althq.platform.engine.pulumi.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version of a released Pulumi CLI, `major.minor.patch`. Pre-releases and builds of a commit are not
/// represented: this program is not tested with them.
public record CliVersion(int major, int minor, int patch) {

    private static final String FILE = "/pulumi/go.mod";
    private static final Pattern RELEASE = Pattern.compile("v?(\\d{1,5})\\.(\\d{1,5})\\.(\\d{1,5})");
    private static final Pattern NAMED =
            Pattern.compile("^(?:require)?\\s+github\\.com/pulumi/pulumi/pkg/v3 (\\S+)", Pattern.MULTILINE);

    /// Parses a whole text such as `v3.258.0`, also with white space around it as `pulumi version` prints it.
    /// Empty for any other text.
    public static Optional<CliVersion> parse(String text) {
        return Optional.of(RELEASE.matcher(text.strip()))
                .filter(Matcher::matches)
                .map(it -> new CliVersion(number(it, 1), number(it, 2), number(it, 3)));
    }

    /// The version that this program is tested with, from `tools/pulumi/go.mod`.
    public static CliVersion tested() {
        return Tested.VERSION;
    }

    /// Whether this has the major and minor version of the tested one.
    public boolean fits() {
        return major == tested().major && minor == tested().minor;
    }

    @Override
    public String toString() {
        return "v" + major + "." + minor + "." + patch;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static final class Tested {

        static final CliVersion VERSION = read();

        private static CliVersion read() {
            try (var in = Objects.requireNonNull(CliVersion.class.getResourceAsStream(FILE), FILE)) {
                return NAMED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .findFirst()
                        .flatMap(it -> parse(it.group(1)))
                        .orElseThrow(() -> new IllegalStateException(FILE + " names no release of Pulumi"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
