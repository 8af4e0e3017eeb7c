package com.althq.platform.spec.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// `spec.secrets`: the names of the secrets of a service, with or without encrypted values.
public sealed interface DeclaredSecrets {

    /// The names of the environment variables, in alphabetical order.
    List<String> names();

    /// Only names: the values are taken from the environment of the run that applies.
    record Named(List<String> names) implements DeclaredSecrets {
        public Named {
            names = names.stream().sorted().toList();
        }
    }

    /// Values encrypted with KMS, in base64: name to environment to ciphertext.
    record Encrypted(SequencedMap<String, Map<String, String>> values) implements DeclaredSecrets {
        public Encrypted {
            values = Collections.unmodifiableSequencedMap(new TreeMap<>(values));
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
