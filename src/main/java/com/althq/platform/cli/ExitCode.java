package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.spec.Finding;
import java.util.List;

/// The exit codes. Scripts depend on them: they are never given another meaning.
final class ExitCode {

    static final int DONE = 0;
    /// At least one error in a specification.
    static final int INVALID = 1;
    /// Wrong usage; a file that is missing or unreadable.
    static final int USAGE = 2;
    /// The preview failed on what the specification asks for.
    static final int PREVIEW_FAILED = 3;
    /// Not what was reviewed, danger not acknowledged, not approved; nothing was changed.
    static final int REFUSED = 4;
    /// Somebody else is changing the stack.
    static final int LOCKED = 5;
    /// The account is not as the state says.
    static final int DRIFT = 6;
    /// Changes were begun and not finished, cancelled included.
    static final int UNFINISHED = 7;
    /// It could not start, or could not tell; nothing was touched beyond what it says.
    static final int COULD_NOT_TELL = 8;
    /// A bug of ours.
    static final int BUG = 70;

    private ExitCode() {}

    /// What trouble of this kind is to a script.
    static int of(TroubleException.Kind kind) {
        return switch (kind) {
            case REFUSED_BY_PROVIDER -> PREVIEW_FAILED;
            case LOCKED -> LOCKED;
            case UNFINISHED -> UNFINISHED;
            case COULD_NOT_TELL -> COULD_NOT_TELL;
        };
    }

    /// Whether these findings make a file invalid.
    ///
    /// @param strict warnings count too
    static boolean refuses(List<Finding> findings, boolean strict) {
        return findings.stream().anyMatch(finding -> finding.isError() || strict);
    }
}
