package com.althq.platform.engine.pulumi.doctor;

/// One thing that live commands need, and how it is.
///
/// @param subject what was looked at, in a word or two
/// @param text    one line: what was found, and where something is wrong the way out; no secret is in it
public record CheckResult(String subject, State state, String text) {

    /// How it is.
    public enum State {
        FINE,
        WRONG,
        /// It could not be looked at, because something else is wrong.
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
