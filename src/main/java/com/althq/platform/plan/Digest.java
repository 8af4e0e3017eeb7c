package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/// SHA-256 digests of plans, values and texts.
public final class Digest {

    private Digest() {}

    /// The digest of a plan, `sha256:` and 64 hexadecimal digits. It does not depend on the order of the rows.
    ///
    /// @param rows the hash of one row for each resource that changes, in any order
    public static String of(String stack, Collection<String> rows) {
        var sorted = rows.stream().sorted().toList();
        return "sha256:" + sha256(stack + "\n" + String.join("\n", sorted));
    }

    /// The hash of one value, 64 hexadecimal digits, which identifies it where it must not be shown.
    public static String of(Value value) {
        return sha256(CanonicalJson.of(value));
    }

    /// The hash of a text, 64 hexadecimal digits.
    public static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
