package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A text that holds JSON, such as a policy document, with references in it. Read, each text in the JSON is a
/// [Value] again, so that a reference cannot be mistaken for what somebody wrote.
public final class JsonText {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<Value> symbols = new ArrayList<>();
    private final Pattern token;
    private final String text;

    /// Stands a word of letters and digits, which occurs nowhere in the text, for everything that is no text.
    private JsonText(List<Value> parts) {
        var mark = new StringBuilder("symbol");
        while (parts.stream().anyMatch(it -> it instanceof Value.Text(var text) && text.contains(mark))) {
            mark.append('x');
        }
        var joined = new StringBuilder();
        for (var part : parts) {
            if (part instanceof Value.Text(var it)) {
                joined.append(it);
            } else {
                joined.append(mark).append('n').append(symbols.size()).append('z');
                symbols.add(part);
            }
        }
        this.token = Pattern.compile(mark + "n(\\d+)z");
        this.text = joined.toString();
    }

    /// Whether the provider reads a property as JSON, so that neither the order of keys nor white space counts in it.
    public static boolean isDocument(String property) {
        return property.equals("policy") || property.endsWith("Policy") || property.equals("containerDefinitions");
    }

    /// What the text says; empty when it is not one JSON value. Fields that are null are left out.
    public static Optional<Value> read(Value value) {
        var json = switch (value) {
            case Value.Text it -> new JsonText(List.of(it));
            case Value.Joined it -> new JsonText(it.parts());
            default -> null;
        };
        return json == null ? Optional.empty() : json.parse();
    }

    /// Whether both say the same; the order of keys and white space count for nothing.
    public static boolean same(Value one, Value other) {
        var read = read(one);
        return read.isPresent() && read.equals(read(other));
    }

    private Optional<Value> parse() {
        try (var parser = JSON.createParser(text)) {
            parser.nextToken();
            var value = value(parser);
            return parser.nextToken() == null ? value : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Optional<Value> value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Optional.of(object(parser));
            case START_ARRAY -> Optional.of(array(parser));
            case VALUE_STRING -> Optional.of(text(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(new Value.Numeric(parser.getDoubleValue()));
            case VALUE_TRUE -> Optional.of(new Value.Flag(true));
            case VALUE_FALSE -> Optional.of(new Value.Flag(false));
            case null, default -> Optional.empty();
        };
    }

    private Value object(JsonParser parser) throws IOException {
        var fields = new TreeMap<String, Value>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = key(parser.currentName());
            parser.nextToken();
            value(parser).ifPresent(it -> fields.put(name, it));
        }
        return new Value.Fields(fields);
    }

    private Value array(JsonParser parser) throws IOException {
        var items = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(parser).ifPresent(items::add);
        }
        return new Value.Items(items);
    }

    private Value text(String text) {
        var parts = new ArrayList<Value>();
        var matcher = token.matcher(text);
        var end = 0;
        while (matcher.find()) {
            parts.add(new Value.Text(text.substring(end, matcher.start())));
            parts.add(symbols.get(Integer.parseInt(matcher.group(1))));
            end = matcher.end();
        }
        parts.add(new Value.Text(text.substring(end)));
        return Value.joined(parts);
    }

    /// A key is a text for people: a reference in one is shown as such.
    private String key(String name) {
        return token.matcher(name).find() ? ValueText.of(text(name)) : name;
    }
}
