package com.althq.platform.report.text;

/// The maximum length of a text in an output medium, and the unit in which the medium counts.
public enum TextBudget {
    /// A comment: GitHub refuses 65,536 characters and keeps 262,144 bytes. UTF-16 units are the stricter count,
    /// and never more than three bytes each.
    COMMENT(65_000) {
        @Override
        public int size(String text) {
            return text.length();
        }
    },
    /// A step's summary: GitHub drops one of more than 1,048,576 bytes.
    SUMMARY(1_000_000) {
        @Override
        public int size(String text) {
            var bytes = 0;
            for (var i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                // Each half of a surrogate pair counts for two of its four bytes.
                bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            }
            return bytes;
        }
    };

    private final int limit;

    TextBudget(int limit) {
        this.limit = limit;
    }

    /// The most that a rendered report may have, in the unit of [#size].
    public int limit() {
        return limit;
    }

    public abstract int size(String text);
}
