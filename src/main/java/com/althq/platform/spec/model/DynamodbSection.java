package com.althq.platform.spec.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `spec.dynamodb`: tables, named exactly as written, in the order of their names.
public record DynamodbSection(List<Table> tables, List<Capability> after) implements Section {

    public DynamodbSection {
        tables = tables.stream().sorted(Comparator.comparing(Table::name)).toList();
        after = List.copyOf(after);
    }

    /// A key attribute.
    ///
    /// @param type `S`, `N` or `B`
    public record Key(String name, String type) {}

    /// The billing mode of a table or an index.
    public enum Billing {
        PAY_PER_REQUEST,
        PROVISIONED
    }

    /// @param indexes in the order of their names
    public record Table(
            String name,
            Key partitionKey,
            Optional<Key> sortKey,
            Optional<String> ttlAttribute,
            Billing billing,
            List<Index> indexes) {
        public Table {
            indexes = indexes.stream().sorted(Comparator.comparing(Index::name)).toList();
        }
    }

    /// A global secondary index.
    ///
    /// @param projection `ALL` or `KEYS_ONLY`
    public record Index(String name, Key partitionKey, Optional<Key> sortKey, String projection) {}

    @Override
    public Capability capability() {
        return Capability.DYNAMODB;
    }
}
