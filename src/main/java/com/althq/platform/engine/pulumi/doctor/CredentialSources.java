package com.althq.platform.engine.pulumi.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// Lists the variables and files from which AWS credentials would be read, without reading credentials.
final class CredentialSources {

    /// Variables that lead to credentials, and whether their values are shown.
    private static final Map<String, Boolean> VALUE_SHOWN = new java.util.TreeMap<>(Map.of(
            "AWS_ACCESS_KEY_ID", false,
            "AWS_PROFILE", true,
            "AWS_WEB_IDENTITY_TOKEN_FILE", true,
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", false,
            "AWS_CONTAINER_CREDENTIALS_FULL_URI", false,
            "AWS_CREDENTIAL_EXPIRATION", true,
            "AWS_ENDPOINT_URL", true));

    private CredentialSources() {}

    /// As text: `AWS_ACCESS_KEY_ID, AWS_PROFILE=dev`.
    static String sources(Map<String, String> environment) {
        var sources = new ArrayList<String>();
        VALUE_SHOWN.forEach((name, told) ->
                given(environment, name).ifPresent(value -> sources.add(told ? name + "=" + value : name)));
        var file = given(environment, "AWS_SHARED_CREDENTIALS_FILE")
                .map(Path::of)
                .or(() -> given(environment, "HOME").map(it -> Path.of(it, ".aws", "credentials")));
        file.filter(Files::isRegularFile).ifPresent(it -> sources.add(it.toString()));
        return sources.isEmpty() ? "no credentials in sight" : "from " + String.join(", ", sources);
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(it -> !it.isEmpty());
    }
}
