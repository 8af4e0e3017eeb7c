package com.althq.platform.cli;

import com.althq.platform.spec.Finding;
import java.util.List;

/// The exit codes. Scripts depend on them: they are never given another meaning.
final class ExitCode {

    static final int DONE = 0;
    /// At least one error in a specification.
    static final int INVALID = 1;
    /// Wrong usage; a file that is missing or unreadable.
    static final int USAGE = 2;
    /// It could not start, or could not tell; nothing was touched beyond what it says.
    static final int COULD_NOT_TELL = 8;
    /// A bug of ours.
    static final int BUG = 70;

    private ExitCode() {}

    /// Whether these findings make a file invalid.
    ///
    /// @param strict warnings count too
    static boolean refuses(List<Finding> findings, boolean strict) {
        return findings.stream().anyMatch(finding -> finding.isError() || strict);
    }
}
