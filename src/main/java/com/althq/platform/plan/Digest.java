package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/// Fingerprints: of what a plan would do, of a value, of a text.
public final class Digest {

    private Digest() {}

    /// The fingerprint of what a plan would do, `sha256:` and 64 hexadecimal digits. How a plan is shown, and in which
    /// order, is no part of it.
    ///
    /// @param rows the hash of one row for each resource that something happens to, in any order
    public static String of(String stack, Collection<String> rows) {
        var sorted = rows.stream().sorted().toList();
        return "sha256:" + sha256(stack + "\n" + String.join("\n", sorted));
    }

    /// A fingerprint of one value, 64 hexadecimal digits, by which it can be told from others where it must not be
    /// shown.
    public static String of(Value value) {
        return sha256(CanonicalJson.of(value));
    }

    /// 64 hexadecimal digits.
    public static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
