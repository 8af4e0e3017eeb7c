package com.althq.platform.spec.name;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The first 6 hexadecimal digits of a text's SHA-256, which keep names apart that become equal once they are cut
/// or cleaned.
public final class ShortHash {

    /// Digits of the hash; enough for the names of one account.
    public static final int LENGTH = 6;

    private ShortHash() {}

    /// The beginning of the text's SHA-256: lower-case hexadecimal digits, always the same for the same text.
    public static String of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
