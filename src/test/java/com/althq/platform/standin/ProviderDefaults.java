package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// What the provider adds to the inputs that it is given, and writes down as added by itself in `__defaults`: a name
/// where none is given, a description, the tags of all.
final class ProviderDefaults {

    static final String ADDED = "__defaults";

    private static final int SUFFIX_DIGITS = 7;

    /// The property that is made of the logical name where it is not given.
    private static final Map<String, String> NAMES = Map.of(
            "aws:s3/bucketV2:BucketV2", "bucket",
            "aws:rds/instance:Instance", "identifier",
            "aws:elasticache/replicationGroup:ReplicationGroup", "replicationGroupId");

    private ProviderDefaults() {}

    /// @param urn      of the resource, of which a name is made
    /// @param seed     what makes that name another one each time
    /// @param before   the inputs that it had; empty for a new one
    /// @param settings of the provider
    static ObjectNode added(String urn, String seed, ObjectNode before, ObjectNode given, ObjectNode settings) {
        var type = UrnParts.type(urn);
        var inputs = given.deepCopy();
        var shape = StandInSchema.type(type).orElseThrow();
        if (isBridged(type)) {
            mark(inputs, shape);
        }
        var name = nameOf(type);
        if (isAws(type) && StandInSchema.takes(type, name) && !inputs.has(name) && !inputs.has(name + "Prefix")) {
            var kept = before.has(name) && (isAdded(before, name) || !isBridged(type));
            var made = UrnParts.name(urn) + "-" + AwsLocation.hash(seed, SUFFIX_DIGITS);
            added(inputs, name, kept ? before.path(name).asText() : made);
        }
        if (type.equals("aws:ec2/securityGroup:SecurityGroup") && !inputs.has("description")) {
            added(inputs, "description", "Managed by Pulumi");
        }
        if (StandInSchema.takes(type, "tags") && isAws(type)) {
            tags(inputs, settings);
        }
        return inputs;
    }

    /// Whether the name that the resource has was given, and stays.
    static boolean keepsGivenName(String type, ObjectNode before, ObjectNode after) {
        var name = nameOf(type);
        return isBridged(type)
                && after.has(name)
                && !isAdded(after, name)
                && after.path(name).equals(before.path(name));
    }

    /// Takes the marks of what was added away, at any depth.
    static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(ADDED);
        }
        node.forEach(ProviderDefaults::strip);
    }

    private static String nameOf(String type) {
        return NAMES.getOrDefault(type, "name");
    }

    /// Of the older kind, which marks what it adds.
    static boolean isBridged(String type) {
        return isAws(type) && !type.startsWith("aws:bedrock/");
    }

    private static boolean isAws(String type) {
        return type.startsWith("aws:");
    }

    private static boolean isAdded(ObjectNode inputs, String property) {
        return inputs.path(ADDED).valueStream().anyMatch(it -> it.asText().equals(property));
    }

    private static void added(ObjectNode inputs, String property, String value) {
        inputs.put(property, value);
        if (inputs.has(ADDED)) {
            inputs.withArrayProperty(ADDED).add(property);
        }
    }

    private static void mark(JsonNode value, JsonNode shape) {
        if (value instanceof ArrayNode items && shape.isArray()) {
            items.forEach(it -> StandInSchema.object(shape.get(0)).ifPresent(object -> mark(it, object)));
        } else if (value instanceof ObjectNode object && shape.has("properties")) {
            object.properties().forEach(it -> {
                var within = shape.path("properties").path(it.getKey());
                mark(it.getValue(), StandInSchema.object(within).orElse(within));
            });
            object.putArray(ADDED);
        }
    }

    private static void tags(ObjectNode inputs, ObjectNode settings) {
        var ofAll = settings.path("defaultTags").path("tags");
        var own = inputs.path("tags");
        if (WireJson.isUnknown(ofAll) || WireJson.isUnknown(own)) {
            inputs.put("tagsAll", WireJson.UNKNOWN);
            return;
        }
        var all = inputs.putObject("tagsAll");
        ofAll.properties().forEach(it -> all.set(it.getKey(), it.getValue()));
        own.properties().forEach(it -> all.set(it.getKey(), it.getValue()));
    }
}
