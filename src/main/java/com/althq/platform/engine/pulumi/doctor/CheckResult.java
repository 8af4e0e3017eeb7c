package com.althq.platform.engine.pulumi.doctor;

/// The result of one check of `platform doctor`.
///
/// @param subject the checked thing, in a word or two
/// @param text    one line: what was found, and what to do if it is wrong; contains no secret
public record CheckResult(String subject, State state, String text) {

    /// Whether the check passed.
    public enum State {
        FINE,
        WRONG,
        /// It could not be checked because another check failed.
        UNKNOWN
    }

    static CheckResult fine(String subject, String text) {
        return new CheckResult(subject, State.FINE, text);
    }

    static CheckResult wrong(String subject, String text) {
        return new CheckResult(subject, State.WRONG, text);
    }

    static CheckResult unknown(String subject, String text) {
        return new CheckResult(subject, State.UNKNOWN, text);
    }

    public boolean isFine() {
        return state == State.FINE;
    }
}
