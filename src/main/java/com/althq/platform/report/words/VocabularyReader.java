package com.althq.platform.report.words;

import com.althq.platform.report.words.ResourceNoun.Mention;
import com.althq.platform.report.words.ResourceNoun.Owner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Parses `vocabulary.txt`; the file itself describes its format.
///
/// The text is a part of this program, so a line that does not fit is a bug ([IllegalArgumentException]).
final class VocabularyReader {

    private static final String IS = " = ";
    private static final String LIKE = " as ";

    private final SequencedMap<String, ResourceNoun> nouns = new LinkedHashMap<>();

    private VocabularyReader() {}

    /// The rows by type, in the order of the text.
    static SequencedMap<String, ResourceNoun> read(String text) {
        var reader = new VocabularyReader();
        var row = new ArrayList<String>();
        for (var line :
                text.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList()) {
            if (!line.startsWith(" ")) {
                reader.add(row);
                row.clear();
            }
            row.add(line.strip());
        }
        reader.add(row);
        return Collections.unmodifiableSequencedMap(reader.nouns);
    }

    private void add(List<String> row) {
        if (row.isEmpty()) {
            return;
        }
        var first = row.getFirst();
        if (first.contains(IS)) {
            put(before(first), noun(words(first), row.subList(1, row.size())));
        } else {
            var types = first.split(LIKE, 2);
            var like = Optional.of(types).filter(it -> it.length == 2).map(it -> nouns.get(it[1]));
            put(types[0], like.orElseThrow(() -> new IllegalArgumentException(first)));
        }
    }

    private void put(String type, ResourceNoun noun) {
        if (nouns.putIfAbsent(type, noun) != null) {
            throw new IllegalArgumentException(type + " has two rows");
        }
    }

    private static ResourceNoun noun(String kind, List<String> lines) {
        var noun = ResourceNoun.called(kind);
        for (var line : lines) {
            var word = line.split(" +", 2);
            noun = with(noun, word[0], word[1]);
        }
        return noun;
    }

    private static ResourceNoun with(ResourceNoun noun, String word, String rest) {
        return switch (word) {
            case "name" -> noun.named(rest);
            case "owner" -> noun.ownedBy(new Owner(words(rest), before(rest)));
            case "mention" -> noun.mentioned(mention(rest));
            case "label" -> noun.label(before(rest), words(rest));
            case "keys" -> noun.label(before(rest), words(rest) + " ");
            case "show" -> noun.label(before(rest), words(rest)).fact(ResourceFact.value(before(rest), words(rest)));
            case "when" -> {
                var condition = before(rest).split(" ", 2);
                yield noun.fact(ResourceFact.when(condition[0], condition[1], words(rest)));
            }
            case "days" -> noun.fact(ResourceFact.days(before(rest), words(rest)));
            case "objects" -> noun.fact(ResourceFact.objectRules(rest));
            default -> throw new IllegalArgumentException(word + " " + rest);
        };
    }

    private static Mention mention(String word) {
        return switch (word) {
            case "changed" -> Mention.WHEN_CHANGED;
            case "never" -> Mention.NEVER;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static String before(String line) {
        return line.substring(0, line.indexOf(IS));
    }

    private static String words(String line) {
        return line.substring(line.indexOf(IS) + IS.length());
    }
}
