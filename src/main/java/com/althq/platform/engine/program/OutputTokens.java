package com.althq.platform.engine.program;

import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Lets values that are no text travel through a program that knows only text: each gets a token, and whatever
/// the program builds around the tokens is taken apart again afterwards. The tokens hold a random number, so
/// that no text of a user can pass for one; they are letters and digits, so that no encoding changes them.
public final class OutputTokens {

    private final String prefix = "sym" + UUID.randomUUID().toString().replace("-", "") + "n";
    private final Pattern token = Pattern.compile(prefix + "(\\d+)z");
    private final List<Value> values = new ArrayList<>();

    /// A text that stands for the value.
    public synchronized String token(Value value) {
        values.add(value);
        return prefix + (values.size() - 1) + "z";
    }

    /// The value of a text: itself, what it stands for, or its parts.
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
