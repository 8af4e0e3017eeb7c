package com.althq.platform.report.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// The table `vocabulary.txt`: what the types of resources are called in the words of platform.yaml, in reading order.
/// A type that is not in it is shown as it is.
public final class ResourceVocabulary {

    private ResourceVocabulary() {}

    /// The row of a type.
    public static Optional<ResourceNoun> of(String type) {
        return Optional.ofNullable(Table.NOUNS.get(type));
    }

    /// The place of a type in reading order; types that are not in the table come last.
    public static int order(String type) {
        return Table.ORDER.getOrDefault(type, Integer.MAX_VALUE);
    }

    /// All rows, by type.
    static SequencedMap<String, ResourceNoun> all() {
        return Table.NOUNS;
    }

    /// Read on first use: not every command needs it.
    private static final class Table {
        private static final String FILE = "vocabulary.txt";

        static final SequencedMap<String, ResourceNoun> NOUNS = VocabularyReader.read(text());
        static final Map<String, Integer> ORDER = order();

        private static String text() {
            try (var in = Objects.requireNonNull(ResourceVocabulary.class.getResourceAsStream(FILE), FILE)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, Integer> order() {
            var order = new HashMap<String, Integer>();
            NOUNS.keySet().forEach(type -> order.put(type, order.size()));
            return order;
        }
    }
}
