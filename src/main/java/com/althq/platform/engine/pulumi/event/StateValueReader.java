package com.althq.platform.engine.pulumi.event;

import com.althq.platform.graph.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.core.internal.Constants;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// Converts JSON values of states and event logs to [Value]s. Values of secrets are dropped, encrypted or not.
public final class StateValueReader {

    /// Stands for a secret of unknown origin.
    public static final Value.Secret SECRET = new Value.Secret("state");

    private StateValueReader() {}

    public static SortedMap<String, Value> fields(JsonNode object) {
        var fields = new TreeMap<String, Value>();
        object.properties().forEach(it -> {
            if (!it.getValue().isNull()) {
                fields.put(it.getKey(), value(it.getValue()));
            }
        });
        return fields;
    }

    static Value value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING ->
                node.asText().equals(Constants.UnknownValue)
                        ? new Value.Unknown("computed")
                        : new Value.Text(node.asText());
            case NUMBER -> new Value.Numeric(node.asDouble());
            case BOOLEAN -> new Value.Flag(node.asBoolean());
            case ARRAY ->
                new Value.Items(StreamSupport.stream(node.spliterator(), false)
                        .map(StateValueReader::value)
                        .toList());
            case OBJECT -> object(node);
            case NULL, MISSING, BINARY, POJO -> new Value.Text("");
        };
    }

    private static Value object(JsonNode node) {
        return node.path(Constants.SpecialSigKey).asText().equals(Constants.SpecialSecretSig)
                ? SECRET
                : new Value.Fields(fields(node));
    }
}
