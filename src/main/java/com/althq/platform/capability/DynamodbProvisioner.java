package com.althq.platform.capability;

import com.althq.platform.resource.data.Table;
import com.althq.platform.spec.DynamodbSection;
import com.althq.platform.spec.Exports;
import com.althq.platform.spec.Underscored;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Provisions `dynamodb`: tables, named exactly as the author wrote them.
final class DynamodbProvisioner {

    private final Stage stage;

    DynamodbProvisioner(Stage stage) {
        this.stage = stage;
    }

    /// What others use of the tables.
    record Tables(List<Output<String>> arns) implements Grantable {

        /// The tables themselves, and below each its indexes and streams.
        @Override
        public List<Output<String>> everything() {
            return Stream.concat(arns.stream(), arns.stream().map(Arns::below)).toList();
        }
    }

    Tables provision(DynamodbSection section) {
        var tables = section.tables().stream().map(this::table).toList();
        stage.export(
                Exports.TABLE_NAMES, Output.all(tables.stream().map(Table::name).toList()));
        return new Tables(tables.stream().map(Table::arn).toList());
    }

    private Table table(DynamodbSection.Table table) {
        var settings = new Table.Settings(
                table.name(),
                keys(table.partitionKey(), table.sortKey()),
                table.indexes().stream()
                        .map(it -> new Table.Index(it.name(), keys(it.partitionKey(), it.sortKey()), it.projection()))
                        .toList(),
                table.ttlAttribute(),
                table.billing().name(),
                stage.target().protect());
        var made = Table.create(
                stage.logical(Underscored.hyphens(table.name()) + "_table"), settings, stage.dataOptions());
        stage.export(Exports.table(table.name()), made.name());
        return made;
    }

    private static Table.Keys keys(DynamodbSection.Key partition, Optional<DynamodbSection.Key> sort) {
        return new Table.Keys(attribute(partition), sort.map(DynamodbProvisioner::attribute));
    }

    private static Table.Attribute attribute(DynamodbSection.Key key) {
        return new Table.Attribute(key.name(), key.type());
    }
}
