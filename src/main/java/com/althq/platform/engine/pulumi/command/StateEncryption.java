package com.althq.platform.engine.pulumi.command;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// The secrets provider of a stack, as its Pulumi settings file has it.
///
/// @param settings the content of the settings file, YAML
public record StateEncryption(String settings) {

    /// The secrets provider that a state names; empty if it names none, and then the CLI's default is right.
    ///
    /// @param provider `deployment.secrets_providers` of an export
    public static Optional<StateEncryption> of(JsonNode provider) {
        var state = provider.path("state");
        return switch (provider.path("type").asText()) {
            case "passphrase" ->
                Optional.of(new StateEncryption(
                        "encryptionsalt: " + quoted(state.path("salt").asText()) + "\n"));
            case "cloud" ->
                Optional.of(cloud(
                        state.path("url").asText(), state.path("encryptedkey").asText()));
            default -> Optional.empty();
        };
    }

    /// The secrets provider of a new stack.
    public static Optional<StateEncryption> ofNew(Optional<String> provider) {
        return provider.filter(it -> !it.equals(Workspace.PASSPHRASE))
                .map(it -> new StateEncryption("secretsprovider: " + quoted(it) + "\n"));
    }

    private static StateEncryption cloud(String url, String key) {
        return new StateEncryption("secretsprovider: " + quoted(url) + "\nencryptedkey: " + quoted(key) + "\n");
    }

    /// As a JSON string, which is a YAML string too.
    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
