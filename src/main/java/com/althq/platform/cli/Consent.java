package com.althq.platform.cli;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whether the person wants what was shown.
///
/// @param beforehand said with an option
/// @param terminal   where somebody can be asked
record Consent(boolean beforehand, Optional<Console> terminal) {

    private static final Set<String> YES = Set.of("y", "yes");

    static Consent of(boolean beforehand) {
        return new Consent(beforehand, Optional.ofNullable(System.console()).filter(Console::isTerminal));
    }

    boolean canBeGiven() {
        return beforehand || terminal.isPresent();
    }

    /// @param question ends in a question mark
    boolean given(String question) {
        return beforehand
                || terminal.map(it -> it.readLine("%s [y/N] ", question))
                        .map(it -> it.strip().toLowerCase(Locale.ROOT))
                        .filter(YES::contains)
                        .isPresent();
    }
}
