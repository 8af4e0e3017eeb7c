package com.althq.platform.engine.program;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.core.internal.Constants;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.annotations.ImportMetadata;
import com.pulumi.resources.InputArgs;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The inputs of a resource in the Pulumi protocol, equal to what the SDK's own serializer writes.
///
/// @param dependencies the resources that each input was computed from
record ResourceInputSerializer(Struct values, Map<String, Set<Resource>> dependencies) {

    private static final ClassValue<List<Input>> INPUTS = new ClassValue<>() {
        @Override
        protected List<Input> computeValue(Class<?> type) {
            return ImportMetadata.of(type).values().stream()
                    .map(it -> Input.of(it))
                    .toList();
        }
    };

    /// The SDK leaves them out where a resource has inputs of these names.
    private static final Set<String> OF_EVERY_RESOURCE = Set.of(Constants.IdPropertyName, Constants.UrnPropertyName);

    private static final Value NULL =
            Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();

    private record Input(String name, boolean json, boolean required, ImportMetadata<?, ?, ?> field) {
        static Input of(ImportMetadata<?, ?, ?> field) {
            var annotation = field.getAnnotation();
            return new Input(field.getName(), annotation.json(), annotation.required(), field);
        }
    }

    /// Serializes the inputs; completes with the last one, fails if one fails. Empty for the rare kinds of
    /// inputs that the SDK's own serializer has to write or refuse.
    static CompletableFuture<Optional<ResourceInputSerializer>> of(InputArgs args) {
        var values = Struct.newBuilder();
        var dependencies = new LinkedHashMap<String, Set<Resource>>();
        var late = new ArrayList<CompletableFuture<?>>();
        for (var input : INPUTS.get(args.getClass())) {
            if (!OF_EVERY_RESOURCE.contains(input.name())) {
                var writer = new Writer(late);
                var value = writer.value(input, args);
                if (!writer.covers) {
                    return CompletableFuture.completedFuture(Optional.empty());
                }
                if (value != null) {
                    values.putFields(input.name(), value);
                    dependencies.put(input.name(), writer.resources);
                }
            }
        }
        return late.isEmpty()
                ? CompletableFuture.completedFuture(
                        Optional.of(new ResourceInputSerializer(values.build(), dependencies)))
                : CompletableFuture.allOf(late.toArray(CompletableFuture<?>[]::new))
                        .thenCompose(_ -> of(args));
    }

    /// Writes one input of a resource. Null values are left out, except as elements of lists.
    private static final class Writer {

        private final Set<Resource> resources = new LinkedHashSet<>();
        private final List<CompletableFuture<?>> late;
        private boolean covers = true;

        /// @param late collects the outputs that are not complete yet
        Writer(List<CompletableFuture<?>> late) {
            this.late = late;
        }

        @Nullable
        Value value(Input input, InputArgs args) {
            var given = input.field().getFieldValue(args);
            covers &= given.isPresent() ? !input.json() : !input.required();
            return value(given.orElse(null));
        }

        private @Nullable Value value(@Nullable Object input) {
            return switch (input) {
                case null -> null;
                case String it -> text(it);
                case Boolean it -> Value.newBuilder().setBoolValue(it).build();
                case Integer it -> Value.newBuilder().setNumberValue(it).build();
                case Double it -> Value.newBuilder().setNumberValue(it).build();
                case Output<?> it -> output(Internal.of(it).getDataAsync());
                case Optional<?> it -> value(it.orElse(null));
                case Either<?, ?> it -> value(it.isLeft() ? it.left() : it.right());
                case InputArgs it -> struct(fields(it));
                case List<?> it -> items(it);
                case Map<?, ?> it -> struct(fields(it));
                default -> notCovered();
            };
        }

        private @Nullable Value output(CompletableFuture<? extends OutputData<?>> output) {
            if (output.state() != Future.State.SUCCESS) {
                late.add(output);
                return null;
            }
            var data = output.resultNow();
            resources.addAll(data.getResources());
            if (!data.isKnown()) {
                return text(Constants.UnknownValue);
            }
            var value = value(data.getValueNullable());
            return data.isSecret()
                    ? struct(Struct.newBuilder()
                            .putFields(Constants.SpecialSigKey, text(Constants.SpecialSecretSig))
                            .putFields(Constants.SecretValueName, value == null ? NULL : value)
                            .build())
                    : value;
        }

        private Struct fields(InputArgs args) {
            var fields = Struct.newBuilder();
            for (var input : INPUTS.get(args.getClass())) {
                put(fields, input.name(), value(input, args));
            }
            return fields.build();
        }

        private Struct fields(Map<?, ?> map) {
            var fields = Struct.newBuilder();
            map.forEach((key, value) -> {
                covers &= key instanceof String;
                put(fields, String.valueOf(key), value(value));
            });
            return fields.build();
        }

        private static void put(Struct.Builder fields, String name, @Nullable Value value) {
            if (value != null) {
                fields.putFields(name, value);
            }
        }

        private Value items(List<?> list) {
            var items = ListValue.newBuilder();
            for (var item : list) {
                var value = value(item);
                items.addValues(value == null ? NULL : value);
            }
            return Value.newBuilder().setListValue(items).build();
        }

        private @Nullable Value notCovered() {
            covers = false;
            return null;
        }

        private static Value struct(Struct fields) {
            return Value.newBuilder().setStructValue(fields).build();
        }

        private static Value text(String text) {
            return Value.newBuilder().setStringValue(text).build();
        }
    }
}
