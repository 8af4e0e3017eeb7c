package com.althq.platform.spec.schema;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/// A `pattern` of the schema with the semantics of ECMA-262: `$` is the end of the text, and not also the place
/// before a final line break, as in Java.
record EcmaPattern(Pattern pattern, boolean toTheEnd, int maxLength) implements RegularExpression {
    /// Repeated groups recurse in `java.util.regex` until the stack is full, and no name that is described
    /// by one (an ECR repository) may be this long.
    private static final int MAX_LENGTH_WITH_GROUPS = 512;

    static EcmaPattern of(String regex) {
        boolean repeatsGroups = regex.contains(")*") || regex.contains(")+");
        return new EcmaPattern(
                Pattern.compile(regex),
                regex.endsWith("$"),
                repeatsGroups ? MAX_LENGTH_WITH_GROUPS : Integer.MAX_VALUE);
    }

    @Override
    public boolean matches(String value) {
        if (value.length() > maxLength) {
            return false;
        }
        var matcher = pattern.matcher(value);
        return matcher.find() && (!toTheEnd || matcher.end() == value.length());
    }
}
