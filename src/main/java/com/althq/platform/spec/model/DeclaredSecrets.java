package com.althq.platform.spec.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// `spec.secrets` in one of its two forms.
public sealed interface DeclaredSecrets {

    /// The names under which a program sees the secrets, in the order of the file.
    List<String> names();

    /// Values come from the environment of the deployment.
    record Named(List<String> names) implements DeclaredSecrets {
        public Named {
            names = List.copyOf(names);
        }
    }

    /// Values are in the file, encrypted with KMS and coded in base64: name to environment to ciphertext.
    record Encrypted(SequencedMap<String, Map<String, String>> values) implements DeclaredSecrets {
        public Encrypted {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }

        @Override
        public List<String> names() {
            return List.copyOf(values.keySet());
        }
    }

    static DeclaredSecrets none() {
        return new Named(List.of());
    }
}
