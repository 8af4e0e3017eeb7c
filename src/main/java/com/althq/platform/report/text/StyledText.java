package com.althq.platform.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Part of a sentence, in words of ours and names of theirs, so that each medium can show a name as a name.
/// Neither kind of piece is trusted to be free of markup.
public record StyledText(List<Piece> pieces) {

    /// A piece of a sentence.
    public sealed interface Piece {
        String text();
    }

    /// Words.
    public record Words(String text) implements Piece {}

    /// Something that somebody named: a bucket, a role, a path, a value.
    public record Name(String text) implements Piece {}

    public StyledText {
        pieces = List.copyOf(pieces);
    }

    public static StyledText of(String words) {
        return new StyledText(List.of(new Words(words)));
    }

    public StyledText words(String words) {
        return with(new Words(words));
    }

    public StyledText name(String name) {
        return with(new Name(name));
    }

    /// Several names with commas between them.
    public StyledText names(List<String> names) {
        var phrase = this;
        for (var i = 0; i < names.size(); i++) {
            phrase = (i == 0 ? phrase : phrase.words(", ")).name(names.get(i));
        }
        return phrase;
    }

    public StyledText join(StyledText next) {
        var all = new ArrayList<>(pieces);
        all.addAll(next.pieces);
        return new StyledText(all);
    }

    /// Phrases one after the other, with the same words between any two.
    public static StyledText join(String between, List<StyledText> phrases) {
        return phrases.stream()
                .reduce((left, right) -> left.words(between).join(right))
                .orElse(new StyledText(List.of()));
    }

    /// The sentence without any markup, control characters made visible.
    public String plain() {
        return VisibleText.text(pieces.stream().map(Piece::text).collect(Collectors.joining()));
    }

    private StyledText with(Piece piece) {
        var all = new ArrayList<>(pieces);
        all.add(piece);
        return new StyledText(all);
    }
}
