package com.althq.platform.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The JSON Schema of platform.yaml, as it is in `schema/`.
public final class SpecSchema {

    private static final String RESOURCE = "/schema/platform-spec-v1.json";

    private SpecSchema() {}

    /// The schema's text.
    public static String text() {
        try (InputStream in = Objects.requireNonNull(SpecSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
