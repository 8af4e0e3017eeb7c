package com.althq.platform.spec.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// `spec.secrets`: the names of the secrets of a service, with or without encrypted values.
public sealed interface DeclaredSecrets {

    /// The names of the environment variables, in the order of the file.
    List<String> names();

    /// Only names: the values are taken from the environment of the run that applies.
    record Named(List<String> names) implements DeclaredSecrets {
        public Named {
            names = List.copyOf(names);
        }
    }

    /// Values encrypted with KMS, in base64: name to environment to ciphertext.
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
