package com.althq.platform.engine.program;

import com.pulumi.core.Output;
import com.pulumi.core.TypeShape;
import com.pulumi.core.annotations.CustomType;
import com.pulumi.core.internal.annotations.ExportMetadata;
import com.pulumi.resources.Resource;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/// The output properties of the SDK's resource classes, read by reflection once for each class.
public final class ResourceOutputMetadata {

    private static final ClassValue<List<Export<?>>> EXPORTS = new ClassValue<>() {
        @Override
        protected List<Export<?>> computeValue(Class<?> type) {
            return ExportMetadata.of(type).values().stream()
                    .<Export<?>>map(ResourceOutputMetadata::export)
                    .toList();
        }
    };

    private static final ClassValue<List<String>> STRING_FIELDS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return stringFields(type);
        }
    };

    private ResourceOutputMetadata() {}

    /// One output property of a resource class.
    ///
    /// @param name  the name in the Pulumi protocol
    /// @param shape the type of its values
    public record Export<T>(String name, TypeShape<T> shape, ExportMetadata<T> field) {

        public boolean isText() {
            return shape.getType().isAssignableFrom(String.class);
        }

        /// For a list of objects that have only text fields: the names of the fields, sorted. Else empty.
        public List<String> stringFieldsOfElements() {
            return shape.getType().equals(List.class) && shape.getParameterCount() == 1
                    ? STRING_FIELDS.get(shape.getParameters().getFirst().getType())
                    : List.of();
        }

        void set(Resource resource, Output<T> output) {
            field.setFieldValue(resource, output);
        }
    }

    /// The outputs of a resource's class, URN and id included.
    public static List<Export<?>> of(Resource resource) {
        return EXPORTS.get(resource.getClass());
    }

    private static <T> Export<T> export(ExportMetadata<T> field) {
        return new Export<>(field.getName(), field.getDataShape(), field);
    }

    private static List<String> stringFields(Class<?> element) {
        var setters = Arrays.stream(element.getDeclaredClasses())
                .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
                .filter(it -> it.isAnnotationPresent(CustomType.Setter.class))
                .toList();
        var onlyTexts =
                setters.stream().allMatch(it -> Arrays.equals(it.getParameterTypes(), new Class<?>[] {String.class}));
        return onlyTexts
                ? setters.stream().map(ResourceOutputMetadata::name).sorted().toList()
                : List.of();
    }

    private static String name(Method setter) {
        var name = setter.getAnnotation(CustomType.Setter.class).value();
        return name.isEmpty() ? setter.getName() : name;
    }
}
