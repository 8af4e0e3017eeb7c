package com.althq.platform.capability;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How paths look in the logical names of resources: everything but letters, digits and underscores becomes an
/// underscore. Where two then look the same, the first of the file has the name, the other gets a hash of its path.
final class PublicPaths {

    private static final int HASH_BYTES = 3;

    private PublicPaths() {}

    /// @return part of a logical name, by path, in the order of the file
    static SequencedMap<String, String> named(List<String> paths) {
        var names = new LinkedHashMap<String, String>();
        for (var path : paths) {
            var name = sanitised(path);
            while (names.containsValue(name)) {
                name = name + "_" + hash(path);
            }
            names.putIfAbsent(path, name);
        }
        return names;
    }

    static String sanitised(String text) {
        return text.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private static String hash(String path) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
