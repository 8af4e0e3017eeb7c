package com.althq.platform.action;

import com.althq.platform.github.ActionEnvironment;
import java.util.Locale;
import java.util.Optional;

/// The input `engine` of the action: which engine previews.
enum EngineInput {
    /// The live engine where the configuration names a backend and the run may have credentials, else offline.
    AUTO,
    /// Compares two versions of the file.
    OFFLINE,
    /// Compares the file with the account.
    PULUMI;

    private static final String NAME = "engine";

    /// @throws InvalidInputException if it is none of these
    static EngineInput of(ActionEnvironment variables) {
        var word = variables.input(NAME);
        return word.map(EngineInput::named)
                .orElse(Optional.of(AUTO))
                .orElseThrow(() -> new InvalidInputException(
                        "the input `%s` cannot be `%s`: it is auto, offline or pulumi".formatted(NAME, word.get())));
    }

    private static Optional<EngineInput> named(String word) {
        for (var it : values()) {
            if (it.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(it);
            }
        }
        return Optional.empty();
    }
}
