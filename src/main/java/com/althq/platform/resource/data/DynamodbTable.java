package com.althq.platform.resource.data;

import com.althq.platform.resource.provider.AwsOptions;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A DynamoDB table that can be restored to any second of its last 35 days.
///
/// @param arn  of the table; its indexes and streams are below it
/// @param name as AWS has it
public record DynamodbTable(Output<String> arn, Output<String> name) {

    /// What a table is to be like.
    ///
    /// @param billing   `PAY_PER_REQUEST` or `PROVISIONED`
    /// @param protect   whether AWS refuses to delete it
    public record Settings(
            String name, Keys keys, List<Index> indexes, Optional<String> expiry, String billing, boolean protect) {
        public Settings {
            indexes = List.copyOf(indexes);
        }
    }

    /// What items are found by.
    public record Keys(Attribute partition, Optional<Attribute> sort) {

        Stream<Attribute> attributes() {
            return Stream.concat(Stream.of(partition), sort.stream());
        }
    }

    /// @param type `S`, `N` or `B`
    public record Attribute(String name, String type) {}

    /// A global secondary index.
    ///
    /// @param projection `ALL` or `KEYS_ONLY`
    public record Index(String name, Keys keys, String projection) {}

    /// Declares the table.
    public static DynamodbTable create(String logical, Settings settings, CustomResourceOptions options) {
        var args = TableArgs.builder()
                .name(settings.name())
                .billingMode(settings.billing())
                .hashKey(settings.keys().partition().name())
                .attributes(attributes(settings))
                .ttl(expiry(settings.expiry()))
                .pointInTimeRecovery(
                        TablePointInTimeRecoveryArgs.builder().enabled(true).build())
                .deletionProtectionEnabled(settings.protect())
                .tags(Map.of("Name", settings.name()));
        settings.keys().sort().ifPresent(it -> args.rangeKey(it.name()));
        if (!settings.indexes().isEmpty()) {
            args.globalSecondaryIndexes(
                    settings.indexes().stream().map(DynamodbTable::index).toList());
        }
        var table = new com.pulumi.aws.dynamodb.Table(
                logical,
                args.build(),
                // AWS asks for the attribute's name to switch expiry off, and only the state still knows it.
                settings.expiry().isPresent() ? options : AwsOptions.keeping(options, "ttl.attributeName"));
        return new DynamodbTable(table.arn(), table.name());
    }

    /// Every key attribute once: the provider refuses a missing one, and one that no key uses.
    private static List<TableAttributeArgs> attributes(Settings settings) {
        var types = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of(settings.keys()), settings.indexes().stream().map(Index::keys))
                .flatMap(Keys::attributes)
                .forEach(it -> types.putIfAbsent(it.name(), it.type()));
        return types.entrySet().stream()
                .map(it -> TableAttributeArgs.builder()
                        .name(it.getKey())
                        .type(it.getValue())
                        .build())
                .toList();
    }

    /// Always said: a block that is merely left out stays switched on.
    private static TableTtlArgs expiry(Optional<String> attribute) {
        var ttl = TableTtlArgs.builder().enabled(attribute.isPresent());
        attribute.ifPresent(ttl::attributeName);
        return ttl.build();
    }

    private static TableGlobalSecondaryIndexArgs index(Index index) {
        var args = TableGlobalSecondaryIndexArgs.builder()
                .name(index.name())
                .hashKey(index.keys().partition().name())
                .projectionType(index.projection());
        index.keys().sort().ifPresent(it -> args.rangeKey(it.name()));
        return args.build();
    }
}
