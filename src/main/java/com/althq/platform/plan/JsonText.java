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

/// Parses a text that holds JSON, such as a policy document, and may contain references to other resources. Each
/// string in it becomes a [Value], so that no user text can pass for a reference.
public final class JsonText {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<Value> symbols = new ArrayList<>();
    private final Pattern token;
    private final String text;

    /// Substitutes for each reference a token of letters and digits that occurs nowhere in the text.
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

    /// Whether the provider parses this property as JSON, so that order of keys and white space do not matter.
    public static boolean isDocument(String property) {
        return property.equals("policy") || property.endsWith("Policy") || property.equals("containerDefinitions");
    }

    /// The parsed value; empty when the text is not one JSON value. Fields that are null are dropped.
    public static Optional<Value> read(Value value) {
        var json = switch (value) {
            case Value.Text it -> new JsonText(List.of(it));
            case Value.Joined it -> new JsonText(it.parts());
            default -> null;
        };
        return json == null ? Optional.empty() : json.parse();
    }

    /// Whether two texts have the same JSON value, regardless of order of keys and white space.
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

    /// The key as text; a reference in it is shown in readable form.
    private String key(String name) {
        return token.matcher(name).find() ? ValueText.of(text(name)) : name;
    }
}
