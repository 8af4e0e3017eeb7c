package com.althq.platform.engine.pulumi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The secrets of one run, to be taken out of whatever the engine and the providers say: their own messages carry
/// inputs in clear.
final class Leaks {

    private static final String MASK = "[secret]";

    /// Shorter ones are in any text by chance; a text that holds one is not told apart by leaving it out.
    private static final int SHORTEST = 4;

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    void add(String secret) {
        secret.lines().map(String::strip).forEach(this::remember);
        remember(secret);
    }

    private void remember(String secret) {
        if (secret.length() >= SHORTEST) {
            secrets.add(secret);
            secrets.add(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
            secrets.add(escaped(secret));
        }
    }

    /// As it is within a JSON text.
    private static String escaped(String secret) {
        var quoted = JsonNodeFactory.instance.textNode(secret).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    /// The text without any of them.
    String hide(String text) {
        var hidden = text;
        for (var secret : secrets.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            hidden = hidden.replace(secret, MASK);
        }
        return hidden;
    }
}
