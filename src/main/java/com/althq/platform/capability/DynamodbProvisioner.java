package com.althq.platform.capability;

import com.althq.platform.resource.data.DynamodbTable;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.name.ExportNames;
import com.althq.platform.spec.name.UnderscoredName;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Provisions `dynamodb`: tables, named exactly as the author wrote them.
final class DynamodbProvisioner {

    private final ProvisioningContext context;

    DynamodbProvisioner(ProvisioningContext context) {
        this.context = context;
    }

    /// Outputs of the tables for other sections.
    record Tables(List<Output<String>> arns) implements GrantTarget {

        /// The tables, their indexes and streams.
        @Override
        public List<Output<String>> grantArns() {
            return Stream.concat(arns.stream(), arns.stream().map(AccountArns::below))
                    .toList();
        }
    }

    Tables provision(DynamodbSection section) {
        var tables = section.tables().stream().map(this::table).toList();
        context.export(
                ExportNames.TABLE_NAMES,
                Output.all(tables.stream().map(DynamodbTable::name).toList()));
        return new Tables(tables.stream().map(DynamodbTable::arn).toList());
    }

    private DynamodbTable table(DynamodbSection.Table table) {
        var settings = new DynamodbTable.Settings(
                table.name(),
                keys(table.partitionKey(), table.sortKey()),
                table.indexes().stream()
                        .map(it -> new DynamodbTable.Index(
                                it.name(), keys(it.partitionKey(), it.sortKey()), it.projection()))
                        .toList(),
                table.ttlAttribute(),
                table.billing().name(),
                context.target().protect());
        var made = DynamodbTable.create(
                context.logical(UnderscoredName.hyphens(table.name()) + "_table"), settings, context.dataOptions());
        context.export(ExportNames.table(table.name()), made.name());
        return made;
    }

    private static DynamodbTable.Keys keys(DynamodbSection.Key partition, Optional<DynamodbSection.Key> sort) {
        return new DynamodbTable.Keys(attribute(partition), sort.map(DynamodbProvisioner::attribute));
    }

    private static DynamodbTable.Attribute attribute(DynamodbSection.Key key) {
        return new DynamodbTable.Attribute(key.name(), key.type());
    }
}
