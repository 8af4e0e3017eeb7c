package com.althq.platform.engine.offline;

import com.althq.platform.engine.program.OutputTokens;
import com.althq.platform.engine.program.ResourceOutputMetadata;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.pulumi.core.internal.Constants;
import com.pulumi.resources.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the outputs with which the recording monitor answers a registration: a token for each text output,
/// for a list of objects one element with a token for each text field (`secrets[0].arn`), numbers and booleans
/// as they went in, everything else unknown.
final class PlaceholderOutputs {

    private static final com.google.protobuf.Value UNKNOWN = text(Constants.UnknownValue);

    private final OutputTokens tokens;

    PlaceholderOutputs(OutputTokens tokens) {
        this.tokens = tokens;
    }

    Struct of(Resource resource, Urn urn, Struct inputs) {
        var answer = Struct.newBuilder();
        for (var export : ResourceOutputMetadata.of(resource)) {
            var name = export.name();
            var input = inputs.getFieldsMap().get(name);
            if (export.isText()) {
                answer.putFields(name, symbol(new Value.Reference(urn, name), input));
            } else {
                answer.putFields(
                        name,
                        input != null ? inputAsOutput(input) : computed(export.stringFieldsOfElements(), urn, name));
            }
        }
        return answer.build();
    }

    private static com.google.protobuf.Value inputAsOutput(com.google.protobuf.Value input) {
        return input.hasStructValue() || input.hasListValue() ? UNKNOWN : input;
    }

    private com.google.protobuf.Value computed(List<String> texts, Urn urn, String name) {
        if (texts.isEmpty()) {
            return UNKNOWN;
        }
        var element = Struct.newBuilder();
        texts.forEach(it -> element.putFields(it, symbol(new Value.Reference(urn, name + "[0]." + it), null)));
        return com.google.protobuf.Value.newBuilder()
                .setListValue(ListValue.newBuilder()
                        .addValues(com.google.protobuf.Value.newBuilder().setStructValue(element)))
                .build();
    }

    /// A token for the output; secret if the input of the same name was.
    private com.google.protobuf.Value symbol(Value.Reference reference, com.google.protobuf.@Nullable Value input) {
        var token = text(tokens.token(reference));
        if (input == null || !input.hasStructValue()) {
            return token;
        }
        return com.google.protobuf.Value.newBuilder()
                .setStructValue(input.getStructValue().toBuilder().putFields(Constants.SecretValueName, token))
                .build();
    }

    private static com.google.protobuf.Value text(String text) {
        return com.google.protobuf.Value.newBuilder().setStringValue(text).build();
    }
}
