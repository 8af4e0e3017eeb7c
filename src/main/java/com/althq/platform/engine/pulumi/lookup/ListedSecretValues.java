package com.althq.platform.engine.pulumi.lookup;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.spec.model.DeclaredSecrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks the values of listed secrets in the environment before an apply. Secrets in the KMS form are checked
/// when the preview before the apply decrypts them.
public final class ListedSecretValues {

    /// The limit of a standard SSM parameter; see "AWS Systems Manager endpoints and quotas".
    private static final int MOST_BYTES = 4096;

    private ListedSecretValues() {}

    /// @throws EnvironmentFailureException if a secret is missing, empty or too long; names all of them,
    ///     without values
    public static void check(DeclaredSecrets secrets, Map<String, String> environment) {
        if (secrets instanceof DeclaredSecrets.Named(var names)) {
            var wrong = new ArrayList<String>();
            names.forEach(it -> problem(environment.get(it)).ifPresent(why -> wrong.add(it + " " + why)));
            refuse(wrong);
        }
    }

    static Optional<String> problem(@Nullable String value) {
        if (value == null) {
            return Optional.of("is not set");
        }
        if (value.isEmpty()) {
            return Optional.of("is empty");
        }
        if (value.contains("{{")) {
            return Optional.of("holds `{{`, which SSM reads as a reference");
        }
        return value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? Optional.of("has more than " + MOST_BYTES + " bytes")
                : Optional.empty();
    }

    private static void refuse(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw EnvironmentFailureException.couldNotTell(
                    "the values of secrets come from environment variables of the same names: %s. Nothing was changed."
                            .formatted(String.join(", ", wrong)));
        }
    }
}
