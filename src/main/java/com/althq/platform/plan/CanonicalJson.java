package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.util.Collection;
import java.util.HexFormat;

/// Writes values as canonical JSON for hashing: different values have different texts, with no white space and keys
/// in the given order (alphabetical, as [Value.Fields] has them).
///
/// A text is a JSON string. Whatever has no JSON type of its own is an array that begins with a tag, as in `["ref",
/// urn, property]`, and so is a list; no text or list can equal a reference.
public final class CanonicalJson {

    private final StringBuilder json = new StringBuilder();

    /// The text of one value. Values with the same text are the same to a review.
    public static String of(Value value) {
        var json = new CanonicalJson();
        json.value(value);
        return json.toString();
    }

    /// Writes an object whose fields the action writes.
    public void object(Runnable fields) {
        json.append('{');
        fields.run();
        json.append('}');
    }

    /// Begins a field.
    public CanonicalJson key(String name) {
        if (json.charAt(json.length() - 1) != '{') {
            json.append(',');
        }
        quote(name);
        json.append(':');
        return this;
    }

    public void nothing() {
        json.append("null");
    }

    public void text(String text) {
        quote(text);
    }

    public void texts(Collection<String> texts) {
        json.append('[');
        var separator = "";
        for (var text : texts) {
            json.append(separator);
            quote(text);
            separator = ",";
        }
        json.append(']');
    }

    /// Writes a value: a secret as a hash of its source, a late value as its name.
    public void value(Value value) {
        switch (value) {
            case Value.Text(var text) -> quote(text);
            case Value.Numeric(var number) -> json.append(ValueText.number(number));
            case Value.Flag(var flag) -> json.append(flag);
            case Value.Items(var items) -> tagged("list", items);
            case Value.Joined(var parts) -> tagged("text", parts);
            case Value.Fields(var fields) ->
                object(() -> fields.forEach((name, field) -> key(name).value(field)));
            case Value.Reference(var urn, var property) -> tagged("ref", urn.value(), property);
            case Value.Secret(var source) -> tagged("secret", Digest.sha256(source));
            case Value.Unknown(var name) -> tagged("unknown", name);
            case Value.Late late -> tagged("late", late.name());
        }
    }

    private void tagged(String tag, Iterable<Value> values) {
        json.append('[');
        quote(tag);
        for (var it : values) {
            json.append(',');
            value(it);
        }
        json.append(']');
    }

    private void tagged(String tag, String... texts) {
        json.append('[');
        quote(tag);
        for (var it : texts) {
            json.append(',');
            quote(it);
        }
        json.append(']');
    }

    /// Writes a JSON string. Surrogates are always escaped, as a lone one has no encoding in UTF-8.
    private void quote(String text) {
        json.append('"');
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < ' ' || Character.isSurrogate(letter)) {
                json.append("\\u").append(HexFormat.of().toHexDigits(letter));
            } else {
                json.append(letter);
            }
        }
        json.append('"');
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
