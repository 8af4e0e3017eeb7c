package com.althq.platform.spec.name;

/// Replaces characters that a name may not contain by underscores.
public final class UnderscoredName {

    private UnderscoredName() {}

    /// `my-bucket` as `my_bucket`: every hyphen is an underscore.
    public static String hyphens(String name) {
        return name.replace('-', '_');
    }

    /// `/a-b.c` as `_a_b_c`: everything but letters, digits and underscores is an underscore.
    public static String all(String text) {
        return text.replaceAll("[^A-Za-z0-9_]", "_");
    }
}
