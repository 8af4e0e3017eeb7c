package com.althq.platform.plan;

/// What a step may cost.
///
/// @param subject     what it happens to, in the user's words: `bucket agent-factory-state`
/// @param consequence what happens, one sentence
public record Danger(Kind kind, String subject, String consequence) {

    /// How it hurts.
    public enum Kind {
        DATA_LOSS("data-loss"),
        INTERRUPTION("interruption"),
        UNKNOWN("unknown");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word that machines read.
        public String word() {
            return word;
        }
    }
}
