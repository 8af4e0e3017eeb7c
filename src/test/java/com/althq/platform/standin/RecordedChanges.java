package com.althq.platform.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the real providers answered when one property was changed: `standin/changes.txt`, where its words are
/// explained. It knows nothing of the program's own table, so that the two can be compared.
public final class RecordedChanges {

    /// What a change does.
    public enum Effect {
        ANEW,
        IN_PLACE,
        UNSEEN,
        BY_VALUE
    }

    /// As it was asked of the providers.
    public static final RecordedChanges PROBED = read("/standin/changes.txt");

    private final Map<String, SortedMap<String, Effect>> effects = new HashMap<>();
    private final Map<String, Set<String>> kept = new HashMap<>();

    private RecordedChanges() {}

    private static RecordedChanges read(String resource) {
        var table = new RecordedChanges();
        try (var in = Objects.requireNonNull(RecordedChanges.class.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String line) {
        var words = line.split(" ", -1);
        var paths = effects.computeIfAbsent(words[0], _ -> new TreeMap<>());
        for (var word : words[2].split("\\+", -1)) {
            switch (word) {
                case "anew" -> paths.put(words[1], Effect.ANEW);
                case "in-place" -> paths.put(words[1], Effect.IN_PLACE);
                case "unseen" -> paths.put(words[1], Effect.UNSEEN);
                case "value" -> paths.put(words[1], Effect.BY_VALUE);
                case "stays" ->
                    kept.computeIfAbsent(words[0], _ -> new HashSet<>()).add(words[1]);
                default -> throw new IllegalStateException(line);
            }
        }
    }

    public Set<String> types() {
        return effects.keySet();
    }

    /// The rows of a type: path, `[*]` being any element, and effect.
    public SortedMap<String, Effect> rows(String type) {
        return effects.getOrDefault(type, Collections.emptySortedMap());
    }

    /// Whether removing this property makes no difference.
    public boolean keepsRemoved(String type, String path) {
        return kept.getOrDefault(type, Set.of()).contains(path);
    }

    /// What a change at this path does: the row of the path itself, or of what it is in, or, of a block that has none,
    /// what all rows within it say. Empty where the table says nothing of it.
    public Optional<Effect> effect(String type, String path) {
        var rows = rows(type);
        for (var at = path; !at.isEmpty(); at = within(at)) {
            var row = rows.get(at);
            if (row != null) {
                return Optional.of(row);
            }
            var inside = inside(rows, at);
            if (!inside.isEmpty()) {
                return at.equals(path) && inside.size() == 1
                        ? Optional.of(inside.iterator().next())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Set<Effect> inside(SortedMap<String, Effect> rows, String block) {
        var inside = new HashSet<Effect>();
        rows.forEach((path, effect) -> {
            if (path.startsWith(block + ".") || path.startsWith(block + "[")) {
                inside.add(effect);
            }
        });
        return inside;
    }

    private static String within(String path) {
        if (path.endsWith("[*]")) {
            return path.substring(0, path.length() - "[*]".length());
        }
        var dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
