package com.althq.platform.plan;

import com.althq.platform.graph.ResourceGraph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A fingerprint of what a plan would do.
public final class Digest {

    private Digest() {}

    /// `sha256:` and 64 hexadecimal digits.
    public static String of(String stack, List<Step> steps, ResourceGraph symbolic) {
        return sha256(stack + steps + symbolic);
    }

    private static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
