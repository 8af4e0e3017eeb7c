package com.althq.platform.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One change of a file: something goes, comes, or gets another value.
record RandomEdit(Random random) {

    /// Does the change.
    private interface Edit extends Runnable {}

    /// @param spec of a file, which is changed
    void apply(ObjectNode spec, JsonNode schema) {
        var edits = new ArrayList<Edit>();
        collect("spec", spec, schema, edits);
        edits.get(random.nextInt(edits.size())).run();
    }

    /// @param section of the file, which is changed
    void apply(String section, ObjectNode spec, JsonNode schema) {
        var edits = new ArrayList<Edit>();
        collect(section, spec.get(section), schema, edits);
        edits.get(random.nextInt(edits.size())).run();
    }

    private void collect(String property, JsonNode value, JsonNode schema, List<Edit> edits) {
        if (value instanceof ObjectNode object) {
            collect(property, object, schema, edits);
        } else if (value instanceof ArrayNode list && schema.has("items")) {
            collect(property, list, schema, edits);
        }
    }

    private void collect(String property, ObjectNode object, JsonNode schema, List<Edit> edits) {
        var required = schema.path("required").toString();
        schema.path("properties").properties().forEach(it -> {
            var key = it.getKey();
            var path = RandomFile.path(property, key);
            edits.add(() -> object.set(key, new RandomFile(random).value(path, it.getValue())));
            if (object.has(key)) {
                if (!required.contains("\"" + key + "\"")) {
                    edits.add(() -> object.remove(key));
                }
                collect(path, object.get(key), it.getValue(), edits);
            }
        });
    }

    private void collect(String property, ArrayNode list, JsonNode schema, List<Edit> edits) {
        var items = schema.get("items");
        edits.add(() -> list.insert(0, new RandomFile(random).value(property + "[]", items)));
        for (var i = 0; i < list.size(); i++) {
            var at = i;
            if (list.size() > schema.path("minItems").asInt(0)) {
                edits.add(() -> list.remove(at));
            }
            collect(property + "[]", list.get(i), items, edits);
        }
    }
}
