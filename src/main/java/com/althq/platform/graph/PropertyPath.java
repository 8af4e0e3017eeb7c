package com.althq.platform.graph;

import java.util.Optional;
import java.util.regex.Pattern;

/// The path of a property, or of a value inside one, in a resource.
///
/// @param within  the path without its last part; empty for a property of the resource itself
/// @param text    in Pulumi's notation: `tags.service`, `attributes[0].name`, `tags["a.b"]`
/// @param pattern the same with any list index: `attributes[*].name`
public record PropertyPath(Optional<PropertyPath> within, String text, String pattern) {

    private static final String ANY = "[*]";
    private static final Pattern PLAIN = Pattern.compile("\\w*");

    /// The path of a property of the resource itself.
    public static PropertyPath of(String property) {
        return new PropertyPath(Optional.empty(), field("", property), field("", property));
    }

    public PropertyPath field(String name) {
        return new PropertyPath(Optional.of(this), field(text, name), field(pattern, name));
    }

    public PropertyPath element(int index) {
        return new PropertyPath(Optional.of(this), text + "[" + index + "]", pattern + ANY);
    }

    /// Whether it is an element of a list.
    public boolean isElement() {
        return pattern.endsWith(ANY);
    }

    /// Like `PropertyPath.String` of Pulumi's Go SDK: a name with anything but letters, digits and `_` is
    /// quoted.
    private static String field(String within, String name) {
        if (!PLAIN.matcher(name).matches()) {
            return within + "[\"" + name.replace("\"", "\\\"") + "\"]";
        }
        return within.isEmpty() ? name : within + "." + name;
    }

    @Override
    public String toString() {
        return text;
    }
}
