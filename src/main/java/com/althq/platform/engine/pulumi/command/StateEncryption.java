package com.althq.platform.engine.pulumi.command;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// How a stack's secrets are encrypted.
///
/// @param settings what the stack's settings file says, as YAML
public record StateEncryption(String settings) {

    /// As a state has it; empty for a state that says nothing, where whatever the command makes is right.
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

    /// Those of a new stack.
    public static Optional<StateEncryption> ofNew(Optional<String> provider) {
        return provider.filter(it -> !it.equals(Workspace.PASSPHRASE))
                .map(it -> new StateEncryption("secretsprovider: " + quoted(it) + "\n"));
    }

    private static StateEncryption cloud(String url, String key) {
        return new StateEncryption("secretsprovider: " + quoted(url) + "\nencryptedkey: " + quoted(key) + "\n");
    }

    /// A JSON string is a YAML string.
    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
