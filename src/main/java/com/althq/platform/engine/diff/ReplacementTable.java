package com.althq.platform.engine.diff;

import com.althq.platform.graph.PropertyPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The table `replacements.txt`: which property changes replace a resource. A path also covers the paths below it
/// (keys of a map, elements of a list), unless the table lists some of these.
public final class ReplacementTable {

    /// The answer of the table for a path.
    public enum Answer {
        REPLACE,
        UPDATE,
        UNSEEN,
        DEPENDS,
        UNLISTED
    }

    private static final String FILE = "replacements.txt";

    private final Map<String, Type> types = new HashMap<>();

    /// Reads the table.
    ///
    /// @param text the content of `replacements.txt`
    ReplacementTable(String text) {
        var type = new Type();
        for (var line : text.lines().toList()) {
            if (line.startsWith(" ")) {
                var words = line.strip().split(" +");
                type.add(words[0], Arrays.asList(words).subList(1, words.length));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                type = types.computeIfAbsent(line, _ -> new Type());
            }
        }
    }

    /// The table of this program, read on first use.
    public static ReplacementTable bundled() {
        return Bundled.TABLE;
    }

    /// The effect of a change of this property.
    public Answer answer(String type, PropertyPath path) {
        return types.getOrDefault(type, Type.NONE).answer(path);
    }

    /// Whether the provider keeps the old value when the property is removed.
    public boolean isKeptWhenRemoved(String type, PropertyPath path) {
        return types.getOrDefault(type, Type.NONE).removalIgnored.contains(path.pattern());
    }

    /// Whether the provider drops this block when it is empty, so that removing it changes nothing.
    public boolean isDroppedWhenEmpty(String type, PropertyPath path) {
        return types.getOrDefault(type, Type.NONE).emptyBlockIgnored.contains(path.pattern());
    }

    /// The listed paths by type.
    public Map<String, SortedSet<String>> pathsByType() {
        var listed = new HashMap<String, SortedSet<String>>();
        types.forEach((name, type) -> listed.put(name, new TreeSet<>(type.answers.keySet())));
        return listed;
    }

    private static final class Type {
        static final Type NONE = new Type();

        final Map<String, Answer> answers = new HashMap<>();
        final Set<String> removalIgnored = new HashSet<>();
        final Set<String> emptyBlockIgnored = new HashSet<>();
        final Set<String> parents = new HashSet<>();

        void add(String word, Iterable<String> paths) {
            for (var path : paths) {
                switch (word) {
                    case "replace" -> answers.put(path, Answer.REPLACE);
                    case "update" -> answers.put(path, Answer.UPDATE);
                    case "unseen" -> answers.put(path, Answer.UNSEEN);
                    case "depends" -> answers.put(path, Answer.DEPENDS);
                    case "kept" -> removalIgnored.add(path);
                    case "dropped" -> emptyBlockIgnored.add(path);
                    default -> throw new IllegalStateException(FILE + ": " + word);
                }
                for (var end = path.indexOf('.'); end > 0; end = path.indexOf('.', end + 1)) {
                    var parent = path.substring(0, end);
                    parents.add(parent);
                    parents.add(parent.replaceFirst("\\[\\*]$", ""));
                }
            }
        }

        Answer answer(PropertyPath path) {
            var answer = answers.get(path.pattern());
            if (answer != null) {
                return answer;
            }
            return path.within()
                    .filter(it -> path.isElement() || !parents.contains(it.pattern()))
                    .map(this::answer)
                    .filter(it -> it != Answer.UNLISTED)
                    .orElseGet(() -> answerOfAllIn(path.pattern()));
        }

        /// A required block is not listed itself: its answer is that of its content, if that is the same for all of
        /// it.
        private Answer answerOfAllIn(String block) {
            if (!parents.contains(block)) {
                return Answer.UNLISTED;
            }
            var within = new HashSet<Answer>();
            answers.forEach((path, answer) -> {
                if (path.startsWith(block + ".") || path.startsWith(block + "[")) {
                    within.add(answer);
                }
            });
            return within.size() == 1 ? within.iterator().next() : Answer.UNLISTED;
        }
    }

    private static final class Bundled {
        static final ReplacementTable TABLE = read();

        private static ReplacementTable read() {
            try (var in = Objects.requireNonNull(ReplacementTable.class.getResourceAsStream(FILE), FILE)) {
                return new ReplacementTable(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
