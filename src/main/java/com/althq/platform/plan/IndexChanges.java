package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which global indexes of a DynamoDB table cannot be queried any more, or not until they are built anew: DynamoDB
/// changes no index, so that the provider removes it and makes it again
/// (<https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html>).
final class IndexChanges {

    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String INDEXES = "globalSecondaryIndexes";

    /// What an index consists of; a difference in anything else is none that needs another index.
    private record Shape(String hashKey, String rangeKey, String projection, Set<String> attributes) {}

    private IndexChanges() {}

    /// Whose queries fail; one sentence for the indexes that share a fate.
    static List<String> interruptions(ResourceUpdate update) {
        if (!update.isOf(TABLE) || !update.touches(INDEXES) || update.after().isEmpty()) {
            return List.of();
        }
        var before = shapes(update.was(INDEXES));
        var after = shapes(update.willBe(INDEXES));
        var rebuilt = new ArrayList<String>();
        var gone = new ArrayList<String>();
        var sentences = new ArrayList<String>();
        before.forEach((name, shape) -> {
            var now = after.get(name);
            if (now != null && !now.equals(shape)) {
                rebuilt.add(name);
            } else if (now == null) {
                heir(shape, before, after)
                        .ifPresentOrElse(
                                heir -> sentences.add("its index %s becomes %s, which is built anew: queries by the old"
                                                .formatted(name, heir)
                                        + " name fail from then on, those by the new one until it is built"),
                                () -> gone.add(name));
            }
        });
        if (!rebuilt.isEmpty()) {
            sentences.add(said(rebuilt, "is", "are") + " away until built anew: queries by "
                    + (rebuilt.size() == 1 ? "it" : "them") + " fail meanwhile");
        }
        if (!gone.isEmpty()) {
            sentences.add(said(gone, "goes", "go") + ": queries by " + (gone.size() == 1 ? "it" : "them")
                    + " fail from then on");
        }
        return sentences;
    }

    private static String said(List<String> names, String one, String several) {
        return names.size() == 1
                ? "its index " + names.getFirst() + " " + one
                : "its indexes " + String.join(", ", names) + " " + several;
    }

    /// The one new index that is what the old one was.
    private static Optional<String> heir(Shape shape, Map<String, Shape> before, Map<String, Shape> after) {
        var same = after.entrySet().stream()
                .filter(it -> !before.containsKey(it.getKey()) && it.getValue().equals(shape))
                .map(Map.Entry::getKey)
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static Map<String, Shape> shapes(Optional<Value> indexes) {
        var shapes = new LinkedHashMap<String, Shape>();
        if (indexes.orElse(null) instanceof Value.Items(var items)) {
            for (var item : items) {
                if (item instanceof Value.Fields(var index)) {
                    shapes.put(
                            text(index, "name"),
                            new Shape(
                                    text(index, "hashKey"),
                                    text(index, "rangeKey"),
                                    text(index, "projectionType"),
                                    texts(index.get("nonKeyAttributes"))));
                }
            }
        }
        return shapes;
    }

    private static String text(Map<String, Value> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(ValueText::of).orElse("");
    }

    private static Set<String> texts(@Nullable Value list) {
        return Objects.requireNonNullElse(list, new Value.Items(List.of())) instanceof Value.Items(var items)
                ? new TreeSet<>(items.stream().map(ValueText::of).toList())
                : Set.of();
    }
}
