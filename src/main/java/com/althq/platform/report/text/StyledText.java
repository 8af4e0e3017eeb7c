package com.althq.platform.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A sentence as a list of pieces, words and names, so that each output format can set names apart (code in
/// Markdown, bold on a terminal). Renderers escape both kinds of piece.
public record StyledText(List<Piece> pieces) {

    /// A piece of a sentence.
    public sealed interface Piece {
        String text();
    }

    /// Words of a sentence.
    public record Words(String text) implements Piece {}

    /// A name or value from a file or tool: a bucket, a role, a path.
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

    /// Appends names separated by commas.
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

    /// Joins phrases, with the same words between each two.
    public static StyledText join(String between, List<StyledText> phrases) {
        return phrases.stream()
                .reduce((left, right) -> left.words(between).join(right))
                .orElse(new StyledText(List.of()));
    }

    /// The sentence without markup, on one line, with control characters made visible.
    public String plain() {
        return VisibleText.text(pieces.stream().map(Piece::text).collect(Collectors.joining()));
    }

    private StyledText with(Piece piece) {
        var all = new ArrayList<>(pieces);
        all.add(piece);
        return new StyledText(all);
    }
}
