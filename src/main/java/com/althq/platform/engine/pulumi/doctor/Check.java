package com.althq.platform.engine.pulumi.doctor;

/// One thing that live commands need, and how it is.
///
/// @param subject what was looked at, in a word or two
/// @param text    one line: what was found, and where something is wrong the way out; no secret is in it
public record Check(String subject, State state, String text) {

    /// How it is.
    public enum State {
        FINE,
        WRONG,
        /// It could not be looked at, because something else is wrong.
        UNKNOWN
    }

    static Check fine(String subject, String text) {
        return new Check(subject, State.FINE, text);
    }

    static Check wrong(String subject, String text) {
        return new Check(subject, State.WRONG, text);
    }

    static Check unknown(String subject, String text) {
        return new Check(subject, State.UNKNOWN, text);
    }

    public boolean isFine() {
        return state == State.FINE;
    }
}
