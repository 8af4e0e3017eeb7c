package com.althq.platform.spec;

import java.util.Locale;

/// The environment variables that a program finds besides its own.
public final class Variables {
    public static final String MEMORY_ID = "AGENTCORE_MEMORY_ID";

    private Variables() {}

    /// The one that holds a bucket's real name.
    public static String bucket(String name) {
        return "S3_BUCKET_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
