package com.althq.platform.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Something that exists in the world.
///
/// @param type    such as `aws:s3/bucketV2:BucketV2`
/// @param id      unique among those of its type
/// @param urn     of the resource that made it or changed it last; empty for what was always there
/// @param inputs  as the provider checked them
/// @param outputs what a look at it answers
public record SimulatedResource(String type, String id, String urn, ObjectNode inputs, ObjectNode outputs) {

    static final String SEPARATOR = "::";

    static SimulatedResource of(ObjectNode node) {
        return new SimulatedResource(
                node.path("type").asText(),
                node.path("id").asText(),
                node.path("urn").asText(),
                node.withObjectProperty("inputs"),
                node.withObjectProperty("outputs"));
    }

    static String key(String type, String id) {
        return type + SEPARATOR + id;
    }

    String key() {
        return key(type, id);
    }

    /// The logical name of the resource that made it.
    public String name() {
        return urn.substring(urn.lastIndexOf(SEPARATOR) + (urn.isEmpty() ? 1 : SEPARATOR.length()));
    }

    ObjectNode node() {
        return WireJson.JSON
                .createObjectNode()
                .put("type", type)
                .put("id", id)
                .put("urn", urn)
                .<ObjectNode>set("inputs", inputs)
                .set("outputs", outputs);
    }
}
