package com.althq.platform.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Part of a sentence, in words of ours and names of theirs, so that each medium can show a name as a name.
/// Neither kind of piece is trusted to be free of markup.
public record Phrase(List<Piece> pieces) {

    /// A piece of a sentence.
    public sealed interface Piece {
        String text();
    }

    /// Words.
    public record Words(String text) implements Piece {}

    /// Something that somebody named: a bucket, a role, a path, a value.
    public record Name(String text) implements Piece {}

    public Phrase {
        pieces = List.copyOf(pieces);
    }

    static Phrase of(String words) {
        return new Phrase(List.of(new Words(words)));
    }

    Phrase say(String words) {
        return with(new Words(words));
    }

    Phrase name(String name) {
        return with(new Name(name));
    }

    /// Several names with commas between them.
    Phrase names(List<String> names) {
        var phrase = this;
        for (var i = 0; i < names.size(); i++) {
            phrase = (i == 0 ? phrase : phrase.say(", ")).name(names.get(i));
        }
        return phrase;
    }

    Phrase join(Phrase next) {
        var all = new ArrayList<>(pieces);
        all.addAll(next.pieces);
        return new Phrase(all);
    }

    /// Phrases one after the other, with the same words between any two.
    static Phrase join(String between, List<Phrase> phrases) {
        return phrases.stream()
                .reduce((left, right) -> left.say(between).join(right))
                .orElse(new Phrase(List.of()));
    }

    /// The sentence without any markup, control characters made visible.
    public String plain() {
        return Visible.text(pieces.stream().map(Piece::text).collect(Collectors.joining()));
    }

    private Phrase with(Piece piece) {
        var all = new ArrayList<>(pieces);
        all.add(piece);
        return new Phrase(all);
    }
}
