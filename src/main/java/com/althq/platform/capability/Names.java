package com.althq.platform.capability;

/// How the author's names look in the logical names of resources.
final class Names {

    private Names() {}

    /// `my-bucket` as `my_bucket`.
    static String snake(String name) {
        return name.replace('-', '_');
    }
}
