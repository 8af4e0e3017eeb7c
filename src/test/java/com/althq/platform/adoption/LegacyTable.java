package com.althq.platform.adoption;

import static com.althq.platform.graph.TestGraphs.object;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.DynamodbSection.Index;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table of the old engine.
final class LegacyTable {

    private LegacyTable() {}

    static Resource declare(LegacyStackModel stack, DynamodbSection.Table table) {
        var inputs = new ArrayList<Object>(List.of(
                "name", table.name(),
                "billingMode", table.billing().name(),
                "hashKey", table.partitionKey().name(),
                "attributes", attributes(table),
                "pointInTimeRecovery", object("enabled", true),
                "tags", object("Name", table.name(), "managed-by", "platform-engine", "service", stack.service)));
        table.sortKey().ifPresent(it -> inputs.addAll(List.of("rangeKey", it.name())));
        table.ttlAttribute()
                .ifPresent(it -> inputs.addAll(List.of("ttl", object("attributeName", it, "enabled", true))));
        if (!table.indexes().isEmpty()) {
            inputs.add("globalSecondaryIndexes");
            inputs.add(new Value.Items(
                    table.indexes().stream().map(LegacyTable::index).toList()));
        }
        return stack.aws(
                "dynamodb/table:Table", stack.logical(table.name().replace('-', '_') + "_table"), inputs.toArray());
    }

    private static Value index(Index index) {
        var inputs = new ArrayList<Object>(List.of(
                "name", index.name(),
                "hashKey", index.partitionKey().name(),
                "projectionType", index.projection()));
        index.sortKey().ifPresent(it -> inputs.addAll(List.of("rangeKey", it.name())));
        return object(inputs.toArray());
    }

    /// The first definition of an attribute wins.
    private static Value attributes(DynamodbSection.Table table) {
        var types = new LinkedHashMap<String, String>();
        add(types, table.partitionKey(), table.sortKey());
        table.indexes().forEach(it -> add(types, it.partitionKey(), it.sortKey()));
        return new Value.Items(types.entrySet().stream()
                .<Value>map(it -> object("name", it.getKey(), "type", it.getValue()))
                .toList());
    }

    private static void add(
            Map<String, String> types, DynamodbSection.Key partition, Optional<DynamodbSection.Key> sort) {
        types.putIfAbsent(partition.name(), partition.type());
        sort.ifPresent(it -> types.putIfAbsent(it.name(), it.type()));
    }
}
