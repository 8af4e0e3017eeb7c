package com.althq.platform.spec.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the known word that an unknown one was probably meant to be.
final class SpellingSuggestion {
    /// No known word is longer, and the distance takes quadratic time.
    private static final int MAX_LENGTH = 40;

    private SpellingSuggestion() {}

    /// The known word with the smallest edit distance, if that is small enough.
    static Optional<String> of(String typed, Collection<String> known) {
        if (typed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var lower = normalized(typed);
        return known.stream()
                .filter(word -> distance(lower, normalized(word)) <= maxEdits(word))
                .min(Comparator.comparingInt(word -> distance(lower, normalized(word))));
    }

    /// The greatest distance that counts as a misspelling: a third of the letters, at least one, and none for very
    /// short words.
    private static int maxEdits(String word) {
        return word.length() < 3 ? 0 : Math.max(1, word.length() / 3);
    }

    /// The word without case, `_` and `-`, which are mixed up most often.
    private static String normalized(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /// The edit distance: letters to add, drop, replace or swap with the next one.
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        int replaced = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
