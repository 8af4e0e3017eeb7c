package com.althq.platform.graph;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// The value of a property. References, secrets and what is not known yet stay what they are: a text that
/// looks like one of them is still a [Text].
public sealed interface Value {

    record Text(String value) implements Value {}

    /// A number. The protocol knows only doubles.
    record Numeric(double value) implements Value {}

    record Flag(boolean value) implements Value {}

    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// An object; its fields are in alphabetical order.
    record Fields(SortedMap<String, Value> values) implements Value {
        public Fields {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /// An output of a resource of the same stack.
    record Reference(Urn urn, String property) implements Value {}

    /// A secret. Its value is never here, only where it comes from.
    record Secret(String source) implements Value {

        private static final String ENVIRONMENT = "environment:";
        private static final String KMS = "kms:";

        /// Enough of a hash to see that it is another one.
        private static final int SHOWN = 8;

        /// One whose value the environment of the deployment holds.
        public static Secret ofEnvironment(String name) {
            return new Secret(ENVIRONMENT + name);
        }

        /// One whose value the specification holds, encrypted with KMS.
        ///
        /// @param ciphertext a hash of it: another value is another secret
        public static Secret ofKms(String name, String ciphertext) {
            return new Secret(KMS + name + ":" + ciphertext);
        }

        /// Whether the environment of the deployment holds its value.
        public boolean isOfEnvironment() {
            return source.startsWith(ENVIRONMENT);
        }

        /// What may be said of its value: whoever compares two specifications sees that another one was encrypted, and
        /// of a value that is elsewhere nothing. Empty where there is nothing to say.
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

    /// Something that only the account knows.
    ///
    /// @param name a readable name, such as `vpc.id`
    record Unknown(String name) implements Value {}

    /// A value that may be another one when the plan is applied, such as the tag of an image. A review binds its
    /// name, not what it is now.
    record Late(String name, String now) implements Value {}

    /// Text with other values in it: [Text] alternates with references, secrets and unknowns.
    record Joined(List<Value> parts) implements Value {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /// This value with every scalar in it, at any depth, put through the function.
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

    /// Puts parts together: neighbouring texts become one, a single part stands for itself.
    static Value joined(List<Value> parts) {
        return TextJoiner.join(parts);
    }

    /// An object from a map in any order.
    static Fields fields(Map<String, Value> values) {
        return new Fields(new TreeMap<>(values));
    }
}
