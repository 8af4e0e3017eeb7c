package com.althq.platform.engine.pulumi.lookup;

import java.util.List;
import java.util.Locale;

/// Recognises provider messages about something that does not exist; any other message is a failure.
final class NotFoundMessages {

    private static final List<String> WORDS =
            List.of("not found", "notfound", "no matching", "empty result", "couldn't find", "does not exist");

    private NotFoundMessages() {}

    static boolean matches(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }
}
