package com.althq.platform.github;

/// Makes untrusted text safe for one line of a log.
final class LogText {

    private LogText() {}

    /// The text on one line, without characters that a terminal or the runner interprets.
    static String of(String text) {
        var line = new StringBuilder();
        text.codePoints().forEach(it -> line.appendCodePoint(isActive(it) ? '\uFFFD' : it));
        // The runner's older commands are found anywhere in a line.
        return line.toString().replace("##[", "# #[");
    }

    private static boolean isActive(int codePoint) {
        return switch (Character.getType(codePoint)) {
            // Control characters, marks that turn the direction of writing, ends of line.
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
