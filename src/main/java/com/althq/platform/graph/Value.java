package com.althq.platform.graph;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// The value of a property. References, secrets and unknown values have types of their own: a text that looks
/// like one of them is a [Text].
public sealed interface Value {

    record Text(String value) implements Value {}

    /// A number; the Pulumi protocol has only doubles.
    record Numeric(double value) implements Value {}

    record Flag(boolean value) implements Value {}

    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// An object with its fields in alphabetical order.
    record Fields(SortedMap<String, Value> values) implements Value {
        public Fields {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /// An output of another resource of the stack.
    record Reference(Urn urn, String property) implements Value {}

    /// A secret, represented by its origin; never contains the value.
    record Secret(String source) implements Value {

        private static final String ENVIRONMENT = "environment:";
        private static final String KMS = "kms:";

        /// In characters of the hash.
        private static final int SHOWN = 8;

        /// A secret whose value is in the environment.
        public static Secret ofEnvironment(String name) {
            return new Secret(ENVIRONMENT + name);
        }

        /// A secret whose value is in the specification, encrypted with KMS.
        ///
        /// @param ciphertext a hash of the ciphertext, by which another value is recognised
        public static Secret ofKms(String name, String ciphertext) {
            return new Secret(KMS + name + ":" + ciphertext);
        }

        /// Whether its value is in the environment.
        public boolean isOfEnvironment() {
            return source.startsWith(ENVIRONMENT);
        }

        /// What may be shown about the value: for the KMS form the beginning of the hash, else empty.
        public String note() {
            if (isOfEnvironment()) {
                return "value not available here";
            }
            var ciphertext = source.substring(source.lastIndexOf(':') + 1);
            return source.startsWith(KMS)
                    ? "encrypted, " + ciphertext.substring(0, Math.min(SHOWN, ciphertext.length()))
                    : "";
        }
    }

    /// A value that only the account has.
    ///
    /// @param name a readable name, such as `vpc.id`
    record Unknown(String name) implements Value {}

    /// A value that may differ at the time of the apply, such as an image tag. A review binds its name and not
    /// the present value.
    record Late(String name, String now) implements Value {}

    /// A text with other values in it; [Text] alternates with references, secrets and unknown values.
    record Joined(List<Value> parts) implements Value {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /// The field of an object; empty if there is none, or this is no object.
    default Optional<Value> field(String name) {
        return this instanceof Fields(var fields) ? Optional.ofNullable(fields.get(name)) : Optional.empty();
    }

    /// The elements of a list; empty if this is no list.
    default List<Value> elements() {
        return this instanceof Items(var elements) ? elements : List.of();
    }

    /// The value with the function applied to each scalar in it.
    default Value map(Function<Value, Value> change) {
        return switch (this) {
            case Items items ->
                new Items(items.values().stream().map(it -> it.map(change)).toList());
            case Fields fields -> {
                var changed = new TreeMap<String, Value>();
                fields.values().forEach((key, value) -> changed.put(key, value.map(change)));
                yield new Fields(changed);
            }
            case Joined joined ->
                joined(joined.parts().stream().map(it -> it.map(change)).toList());
            default -> change.apply(this);
        };
    }

    /// Every scalar in this value, at any depth.
    default Stream<Value> scalars() {
        return switch (this) {
            case Items items -> items.values().stream().flatMap(Value::scalars);
            case Fields fields -> fields.values().values().stream().flatMap(Value::scalars);
            case Joined joined -> joined.parts().stream();
            default -> Stream.of(this);
        };
    }

    /// Joins parts: neighbouring texts become one, a single part is returned as it is.
    static Value joined(List<Value> parts) {
        return TextJoiner.join(parts);
    }

    /// An object from a map in any order.
    static Fields fields(Map<String, Value> values) {
        return new Fields(new TreeMap<>(values));
    }
}
