package com.althq.platform.source;

import java.util.regex.Pattern;

/// Recognises file names that are probably meant to be `platform.yaml`: other case, other extension, leading
/// dot, plural, additions.
public final class SimilarFileName {

    /// The usual name of a specification.
    public static final String EXPECTED = "platform.yaml";

    /// Such as `Platform.yml`, `.platform.yaml`, `platforms.yaml`, `platform.dev.yaml` and `platform.yaml.txt`.
    private static final Pattern SIMILAR = Pattern.compile(
            "[._]{0,3}platforms?([-_. ][\\w-]{0,20})?\\.?ya?ml([.~ _-][\\w-]{0,10})?", Pattern.CASE_INSENSITIVE);

    private SimilarFileName() {}

    /// The question to the author of such a file.
    public static String question(String path) {
        return "%s is no specification by its name: did you mean %s?".formatted(path, EXPECTED);
    }

    /// @param name without folders
    public static boolean matches(String name) {
        return !name.equals(EXPECTED) && SIMILAR.matcher(name).matches();
    }
}
