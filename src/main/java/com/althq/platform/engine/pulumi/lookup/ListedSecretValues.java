package com.althq.platform.engine.pulumi.lookup;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.spec.model.DeclaredSecrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks the values of listed secrets before anything is touched. Those in the KMS form are checked when they are
/// decrypted, which the look before an apply does.
public final class ListedSecretValues {

    /// What a standard parameter of SSM takes; see "AWS Systems Manager endpoints and quotas".
    private static final int MOST_BYTES = 4096;

    private ListedSecretValues() {}

    /// @throws EnvironmentFailureException which names every secret that is not there, empty or too long; none of its
    ///     value is in
    ///                          it
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
