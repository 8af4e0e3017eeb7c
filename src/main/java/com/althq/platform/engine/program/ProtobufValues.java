package com.althq.platform.engine.program;

import com.althq.platform.graph.Value;
import com.althq.platform.plan.Digest;
import com.google.protobuf.Struct;
import com.pulumi.core.internal.Constants;
import java.util.SortedMap;
import java.util.TreeMap;

/// Converts values of the Pulumi protocol to [Value]s.
final class ProtobufValues {

    private final OutputTokens tokens;

    ProtobufValues(OutputTokens tokens) {
        this.tokens = tokens;
    }

    /// The fields of an object without those that are null, as the engine leaves them out.
    SortedMap<String, Value> fields(Struct struct) {
        var fields = new TreeMap<String, Value>();
        struct.getFieldsMap().forEach((name, value) -> {
            if (!value.hasNullValue()) {
                fields.put(name, value(value));
            }
        });
        return fields;
    }

    private Value value(com.google.protobuf.Value wire) {
        return switch (wire.getKindCase()) {
            case STRING_VALUE -> text(wire.getStringValue());
            case NUMBER_VALUE -> new Value.Numeric(wire.getNumberValue());
            case BOOL_VALUE -> new Value.Flag(wire.getBoolValue());
            case LIST_VALUE ->
                new Value.Items(wire.getListValue().getValuesList().stream()
                        .map(this::value)
                        .toList());
            case STRUCT_VALUE -> struct(wire.getStructValue());
            case NULL_VALUE, KIND_NOT_SET -> new Value.Text("");
        };
    }

    private Value text(String text) {
        return text.equals(Constants.UnknownValue) ? new Value.Unknown("computed") : tokens.parse(text);
    }

    private Value struct(Struct struct) {
        var signature = struct.getFieldsMap().get(Constants.SpecialSigKey);
        if (signature == null) {
            return new Value.Fields(fields(struct));
        }
        if (signature.getStringValue().equals(Constants.SpecialSecretSig)) {
            var inner = value(struct.getFieldsOrThrow(Constants.SecretValueName));
            return inner instanceof Value.Secret ? inner : new Value.Secret(fingerprint(inner));
        }
        throw new IllegalStateException("the program sends an asset, an archive or a resource: " + signature);
    }

    /// A hash of a secret that the program made itself: another secret has another hash.
    private static String fingerprint(Value secret) {
        return "sha256:" + Digest.of(secret);
    }
}
