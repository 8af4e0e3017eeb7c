package com.althq.platform.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The bytes of a platform.yaml and its path.
///
/// @param path as the user gave it, or below the folder that the user gave
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record SpecContent(String path, byte[] content) {

    /// Git's hash of the content, as `git hash-object` prints it: 40 hexadecimal digits.
    public String blob() {
        try {
            var hash = MessageDigest.getInstance("SHA-1");
            hash.update(("blob " + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
