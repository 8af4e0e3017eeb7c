package com.althq.platform.engine.pulumi.command;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Replaces the secrets of one run by `[secret]` in any text that the engine and the providers print: their
/// messages contain inputs in clear. Thread-safe.
public final class SecretMask {

    private static final String MASK = "[secret]";

    /// In characters. Shorter secrets occur in any text by chance.
    private static final int SHORTEST = 4;

    /// Names of variables with secret values; not those with the path of a file.
    private static final Pattern SECRET_NAME =
            Pattern.compile(".*(SECRET|TOKEN|PASSWORD|PASSPHRASE|PRIVATE_KEY|API_KEY).*(?<!_FILE|_URI|_URL|_ARN)");

    /// In characters. Shorter values of variables are words such as `true`.
    private static final int SHORTEST_OF_VARIABLES = 8;

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    /// The mask for the secrets in the variables that the CLI and the providers get.
    public static SecretMask of(Map<String, String> environment) {
        var secretMask = new SecretMask();
        environment.forEach((name, value) -> {
            if (value.length() >= SHORTEST_OF_VARIABLES
                    && SECRET_NAME.matcher(name).matches()) {
                secretMask.add(value);
            }
        });
        return secretMask;
    }

    public void add(String secret) {
        secret.lines().map(String::strip).forEach(this::remember);
        remember(secret);
    }

    private void remember(String secret) {
        if (secret.length() >= SHORTEST) {
            secrets.add(secret);
            var bytes = secret.getBytes(StandardCharsets.UTF_8);
            secrets.add(Base64.getEncoder().encodeToString(bytes));
            secrets.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            var once = escaped(secret);
            List.of(once, html(once), escaped(once), escaped(html(once))).forEach(secrets::add);
        }
    }

    /// With the escapes of Go's JSON encoder.
    private static String html(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    /// With the escapes of a JSON string.
    private static String escaped(String secret) {
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(secret));
    }

    /// The text with each secret replaced.
    public String mask(String text) {
        var hidden = text;
        for (var secret : secrets.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            hidden = hidden.replace(secret, MASK);
        }
        return hidden;
    }
}
