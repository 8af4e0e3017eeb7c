package com.althq.platform.graph;

import java.util.stream.Collectors;

/// Renders values for people: a reference as `${name.property}`, an unknown value as `${vpc.id}`, a secret as
/// `[secret]` with its note. A `${` of the user is rendered as `$${`, so that it cannot pass for a reference.
public final class ValueText {

    private ValueText() {}

    /// The value on one line.
    public static String of(Value value) {
        return switch (value) {
            case Value.Text text -> escape(text.value());
            case Value.Numeric number -> number(number.value());
            case Value.Flag flag -> Boolean.toString(flag.value());
            case Value.Reference reference -> symbol(reference);
            case Value.Unknown unknown -> symbol(unknown);
            case Value.Late late -> escape(late.now());
            case Value.Secret secret -> secret.note().isEmpty() ? "[secret]" : "[secret: " + secret.note() + "]";
            case Value.Joined joined ->
                joined.parts().stream().map(ValueText::of).collect(Collectors.joining());
            case Value.Items items ->
                items.values().stream().map(ValueText::of).collect(Collectors.joining(", ", "[", "]"));
            case Value.Fields fields ->
                fields.values().entrySet().stream()
                        .map(field -> field.getKey() + ": " + of(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// `${name.property}` of a reference.
    public static String symbol(Value.Reference reference) {
        return "${" + reference.urn().name() + "." + reference.property() + "}";
    }

    /// `${name}` of something unknown.
    public static String symbol(Value.Unknown unknown) {
        return "${" + unknown.name() + "}";
    }

    /// The text with `${` escaped.
    public static String escape(String text) {
        return text.replace("${", "$${");
    }

    /// A number, without a fraction if it is whole.
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
