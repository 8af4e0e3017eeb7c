package com.althq.platform.engine.offline;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.pulumi.core.TypeShape;
import com.pulumi.core.annotations.CustomType;
import com.pulumi.core.internal.Constants;
import com.pulumi.core.internal.annotations.ExportMetadata;
import com.pulumi.resources.Resource;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a resource that is only recorded answers: a symbol for each text among its outputs, also where the
/// program said its value; of an output that is a list of objects of texts one element, the symbols of which
/// name it `secrets[0].arn`. Other outputs are what went in, else unknown.
final class Answers {

    private final Symbols symbols;

    Answers(Symbols symbols) {
        this.symbols = symbols;
    }

    Struct of(Resource resource, Urn urn, Struct inputs) {
        var answer = Struct.newBuilder();
        for (var export : ExportMetadata.of(resource.getClass()).values()) {
            var name = export.getAnnotation().name();
            var input = inputs.getFieldsMap().get(name);
            if (export.getDataShape().getType().isAssignableFrom(String.class)) {
                answer.putFields(name, symbol(new Value.Reference(urn, name), input));
            } else {
                answer.putFields(name, input != null ? input : computed(export.getDataShape(), urn, name));
            }
        }
        return answer.build();
    }

    private com.google.protobuf.Value computed(TypeShape<?> shape, Urn urn, String name) {
        var texts = textsOfElements(shape);
        if (texts.isEmpty()) {
            return text(Constants.UnknownValue);
        }
        var element = Struct.newBuilder();
        texts.get().forEach(it -> element.putFields(it, symbol(new Value.Reference(urn, name + "[0]." + it), null)));
        return com.google.protobuf.Value.newBuilder()
                .setListValue(ListValue.newBuilder()
                        .addValues(com.google.protobuf.Value.newBuilder().setStructValue(element)))
                .build();
    }

    /// The names of the texts that the elements of a list have, if they have nothing else.
    private static Optional<List<String>> textsOfElements(TypeShape<?> shape) {
        if (!shape.getType().equals(List.class) || shape.getParameterCount() != 1) {
            return Optional.empty();
        }
        var setters = shape.getParameters().getFirst().getType().getDeclaredClasses();
        var fields = Arrays.stream(setters)
                .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
                .filter(it -> it.isAnnotationPresent(CustomType.Setter.class))
                .toList();
        var onlyTexts = !fields.isEmpty()
                && fields.stream().allMatch(it -> Arrays.equals(it.getParameterTypes(), new Class<?>[] {String.class}));
        return onlyTexts
                ? Optional.of(fields.stream().map(Answers::field).sorted().toList())
                : Optional.empty();
    }

    private static String field(Method setter) {
        var name = setter.getAnnotation(CustomType.Setter.class).value();
        return name.isEmpty() ? setter.getName() : name;
    }

    /// What was a secret going in is one coming out.
    private com.google.protobuf.Value symbol(Value.Reference reference, com.google.protobuf.@Nullable Value input) {
        var token = text(symbols.token(reference));
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
