package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds global indexes of a DynamoDB table that can no longer be queried, or not until they are built again:
/// DynamoDB cannot change an index, so the provider deletes and creates it
/// (<https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html>).
final class IndexChanges {

    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String INDEXES = "globalSecondaryIndexes";

    /// The properties that define an index; other differences need no new one.
    private record IndexDefinition(String hashKey, String rangeKey, String projection, Set<String> attributes) {}

    private IndexChanges() {}

    /// The interruptions, one sentence for indexes with the same consequence.
    static List<String> interruptions(ResourceUpdate update) {
        if (!update.isOf(TABLE) || !update.touches(INDEXES) || update.after().isEmpty()) {
            return List.of();
        }
        var before = definitions(update.was(INDEXES));
        var after = definitions(update.willBe(INDEXES));
        var rebuilt = new ArrayList<String>();
        var gone = new ArrayList<String>();
        var sentences = new ArrayList<String>();
        before.forEach((name, definition) -> {
            var now = after.get(name);
            if (now != null && !now.equals(definition)) {
                rebuilt.add(name);
            } else if (now == null) {
                renamedTo(definition, before, after)
                        .ifPresentOrElse(
                                renamedTo ->
                                        sentences.add("its index %s becomes %s, which is built anew: queries by the old"
                                                        .formatted(name, renamedTo)
                                                + " name fail from then on, those by the new one until it is built"),
                                () -> gone.add(name));
            }
        });
        if (!rebuilt.isEmpty()) {
            sentences.add(sentence(rebuilt, "is", "are") + " away until built anew: queries by "
                    + (rebuilt.size() == 1 ? "it" : "them") + " fail meanwhile");
        }
        if (!gone.isEmpty()) {
            sentences.add(sentence(gone, "goes", "go") + ": queries by " + (gone.size() == 1 ? "it" : "them")
                    + " fail from then on");
        }
        return sentences;
    }

    private static String sentence(List<String> names, String one, String several) {
        return names.size() == 1
                ? "its index " + names.getFirst() + " " + one
                : "its indexes " + String.join(", ", names) + " " + several;
    }

    /// The new index with the definition of the old one, if there is exactly one.
    private static Optional<String> renamedTo(
            IndexDefinition definition, Map<String, IndexDefinition> before, Map<String, IndexDefinition> after) {
        var same = after.entrySet().stream()
                .filter(it -> !before.containsKey(it.getKey()) && it.getValue().equals(definition))
                .map(Map.Entry::getKey)
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static Map<String, IndexDefinition> definitions(Optional<Value> indexes) {
        var definitions = new LinkedHashMap<String, IndexDefinition>();
        indexes.stream()
                .flatMap(it -> it.elements().stream())
                .filter(Value.Fields.class::isInstance)
                .forEach(it -> definitions.put(
                        text(it, "name"),
                        new IndexDefinition(
                                text(it, "hashKey"),
                                text(it, "rangeKey"),
                                text(it, "projectionType"),
                                texts(it.field("nonKeyAttributes")))));
        return definitions;
    }

    private static String text(Value index, String name) {
        return index.field(name).map(ValueText::of).orElse("");
    }

    private static Set<String> texts(Optional<Value> list) {
        return list.stream()
                .flatMap(it -> it.elements().stream())
                .map(ValueText::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
