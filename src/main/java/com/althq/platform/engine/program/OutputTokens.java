package com.althq.platform.engine.program;

import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Gives a program random text tokens in place of outputs that are not known yet, and turns texts built from them
/// back into values with references. A token consists of letters and digits, so no encoding changes it, and holds a
/// random number, so no text of a user equals one.
public final class OutputTokens {

    private final String prefix = "sym" + UUID.randomUUID().toString().replace("-", "") + "n";
    private final Pattern token = Pattern.compile(prefix + "(\\d+)z");
    private final List<Value> values = new ArrayList<>();

    /// A new token for the value.
    public synchronized String token(Value value) {
        values.add(value);
        return prefix + (values.size() - 1) + "z";
    }

    /// The value of a text that may contain tokens: a text, the value of the token, or a joined value.
    synchronized Value parse(String text) {
        if (!text.contains(prefix)) {
            return new Value.Text(text);
        }
        var parts = new ArrayList<Value>();
        var matcher = token.matcher(text);
        var end = 0;
        while (matcher.find()) {
            parts.add(new Value.Text(text.substring(end, matcher.start())));
            parts.add(values.get(Integer.parseInt(matcher.group(1))));
            end = matcher.end();
        }
        parts.add(new Value.Text(text.substring(end)));
        return Value.joined(parts);
    }
}
