package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parses a text that holds JSON, such as a policy document, and may contain references to other resources. Each
/// string in it becomes a [Value], so that no user text can pass for a reference.
public final class JsonText {

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

    /// Whether the provider parses this property as JSON, so that white space and the order of keys and of
    /// [UnorderedLists] do not matter.
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

    /// Whether two texts have the same JSON value, regardless of white space and of the order of keys and of
    /// [UnorderedLists].
    public static boolean same(Value one, Value other) {
        var read = sorted(one);
        return read.isPresent() && read.equals(sorted(other));
    }

    private static Optional<Value> sorted(Value value) {
        return read(value).map(it -> UnorderedLists.of(it).sorted(it));
    }

    private Optional<Value> parse() {
        return new JsonValueParser((it, _) -> text(it), this::key).parse(text);
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
