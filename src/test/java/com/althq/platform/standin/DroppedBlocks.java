package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Blocks that the provider drops: with nothing in it, or nothing but zero values, a block is nil to it, so that AWS
/// never hears of it and the state does not have it. The next plan adds it again. Where something in it is required,
/// zero
/// is a value.
final class DroppedBlocks {

    /// Written in the provider's newer way, it keeps a filter by the prefix `""`.
    private static final String EXPIRY = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";

    private DroppedBlocks() {}

    /// Takes them out, at any depth.
    ///
    /// @param type of the older kind of AWS resource; newer ones keep what is empty
    static void drop(String type, ObjectNode values) {
        if (ProviderDefaults.isBridged(type) && !type.equals(EXPIRY)) {
            StandInSchema.type(type).ifPresent(shape -> within(values, shape));
        }
    }

    private static void within(JsonNode value, JsonNode shape) {
        if (value.isArray() && shape.isArray()) {
            value.forEach(it -> StandInSchema.object(shape.get(0)).ifPresent(object -> within(it, object)));
        } else if (value instanceof ObjectNode object && shape.has("properties")) {
            var dropped = object.properties().stream()
                    .filter(it -> StandInSchema.object(shape.path("properties").path(it.getKey()))
                            .filter(block -> {
                                within(it.getValue(), block);
                                return it.getValue().isObject()
                                        && block.path("required").isEmpty()
                                        && isZero(it.getValue());
                            })
                            .isPresent())
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            object.properties().forEach(it -> {
                var list = shape.path("properties").path(it.getKey());
                if (list.isArray()) {
                    within(it.getValue(), list);
                }
            });
            object.remove(dropped);
        }
    }

    private static boolean isZero(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, ARRAY -> value.valueStream().allMatch(DroppedBlocks::isZero);
            case NUMBER -> value.asDouble() == 0;
            case STRING -> value.asText().isEmpty();
            case NULL, MISSING -> true;
            case BOOLEAN, BINARY, POJO -> false;
        };
    }
}
