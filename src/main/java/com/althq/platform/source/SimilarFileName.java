package com.althq.platform.source;

import java.util.regex.Pattern;

/// Whether a file's name looks as if `platform.yaml` was meant: in capitals, with the other ending, a dot before it,
/// in the plural, or with something added.
public final class SimilarFileName {

    /// The name that a specification has as a rule.
    public static final String EXPECTED = "platform.yaml";

    /// Such as `Platform.yml`, `.platform.yaml`, `platforms.yaml`, `platform.dev.yaml` and `platform.yaml.txt`.
    private static final Pattern SIMILAR = Pattern.compile(
            "[._]{0,3}platforms?([-_. ][\\w-]{0,20})?\\.?ya?ml([.~ _-][\\w-]{0,10})?", Pattern.CASE_INSENSITIVE);

    private SimilarFileName() {}

    /// What to say of such a file.
    public static String question(String path) {
        return "%s is no specification by its name: did you mean %s?".formatted(path, EXPECTED);
    }

    /// @param name without folders
    public static boolean matches(String name) {
        return !name.equals(EXPECTED) && SIMILAR.matcher(name).matches();
    }
}
